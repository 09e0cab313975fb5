package fr.recours.search;

import fr.recours.matching.Result;
import java.util.Optional;

/**
 * The cases of one result of a screening.
 *
 * @param programme its code
 * @param trial empty for the programme in force
 */
public record ScreenedList(String programme, Optional<Trial> trial, Result result) {}

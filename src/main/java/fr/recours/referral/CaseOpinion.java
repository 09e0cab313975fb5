package fr.recours.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signed opinion in force on a case.
 *
 * @param outcome code of what was decided
 * @param programme code of the programme it speaks of; none when it speaks of none
 * @param text everything it says in words
 * @param signedOn the day it was signed
 */
public record CaseOpinion(String outcome, @Nullable String programme, String text, LocalDate signedOn) {}

package fr.recours.search;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The base was screened for a programme that opened, opened again or changed, or for the first time: all it found is told. Heard
 * inside the transaction that keeps it.
 *
 * @param programme its {@link fr.recours.programme.Programme#id}
 * @param eligible how many cases meet the criteria
 * @param lost how many met them by the screening before and do so no more
 * @param perhaps how many may meet them for lack of data
 * @param soon how many will meet them within {@link ProgrammeScreening#SOON} by the passing of time alone
 */
public record ProgrammeScreened(UUID programme, LocalDate day, int eligible, int lost, int perhaps, int soon) {}

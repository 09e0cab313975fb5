package fr.recours.programme;

/** The coordination opened or closed a programme. Heard inside the transaction that keeps it. */
public record ProgrammeStatusChanged(String programme, ProgrammeStatus status) {}

package fr.recours.rcp;

import java.util.List;

/** A meeting with its cases in order. */
public record Agenda(MeetingSummary meeting, List<AgendaRow> rows) {}

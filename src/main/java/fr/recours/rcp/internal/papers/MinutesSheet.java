package fr.recours.rcp.internal.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the minutes of a meeting say.
 *
 * @param cases in the order of the agenda, those carried over too
 * @param confirmed decided in writing since, and confirmed at this meeting
 * @param next the meeting after it; null when none is planned
 * @param madeBy who completed them
 */
public record MinutesSheet(
        PaperMark mark,
        MeetingSheet meeting,
        List<String> present,
        List<String> excused,
        List<String> absent,
        List<CaseSheet> cases,
        List<CaseSheet> confirmed,
        @Nullable MeetingSheet next,
        String madeBy) {

    public MinutesSheet {
        present = List.copyOf(present);
        excused = List.copyOf(excused);
        absent = List.copyOf(absent);
        cases = List.copyOf(cases);
        confirmed = List.copyOf(confirmed);
    }
}

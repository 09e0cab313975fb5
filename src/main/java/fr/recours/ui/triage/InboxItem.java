package fr.recours.ui.triage;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.LastChange;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.ui.rcp.CaseToMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A referral the coordination has to do with.
 *
 * @param listing where the routing put it; none when it stands on no coming meeting
 * @param verdicts at the date of its meeting, or as they were given last
 * @param last the step that brought the referral where it is
 * @param ownReport whether it is whoever reads the inbox who reported it as a mistake
 * @param arrivals what came to it since it was last opened
 */
record InboxItem(
        ReferralRow row,
        Optional<Listing> listing,
        List<Eligibility> verdicts,
        @Nullable LastChange last,
        boolean ownReport,
        Set<Arrival> arrivals) {

    /** A place on an agenda. */
    record Listing(MeetingSummary meeting, AgendaRow place) {

        CaseToMove toMove() {
            return CaseToMove.of(place, meeting);
        }
    }

    InboxItem with(Set<Arrival> came) {
        return new InboxItem(row, listing, verdicts, last, ownReport, came);
    }

    /** Which part of the inbox it is in. */
    DueGroup group(LocalDate today) {
        LocalDate due = row.dueOn();
        if (isOnlyToRead()) {
            return DueGroup.TO_READ;
        }
        if (isPaused(today)) {
            return DueGroup.PAUSED;
        }
        return due == null ? DueGroup.NONE : DueGroup.of(due, today);
    }

    /** It waits for its referrer, whose day has not passed. */
    boolean isPaused(LocalDate today) {
        LocalDate due = row.dueOn();
        return isAsked() && (due == null || !due.isBefore(today));
    }

    /** What the coordination is to do with it. */
    ToDo toDo(LocalDate today) {
        return ownReport ? ToDo.AWAIT_CONFIRMATION : ToDo.of(row, last, isPaused(today));
    }

    /** It is past triage, and here only for what came to it. */
    boolean isOnlyToRead() {
        return ToDo.of(row, last, false) == ToDo.READ_ARRIVAL;
    }

    boolean isAsked() {
        return row.state() == ReferralState.INFO_REQUESTED;
    }

    /** How many criteria there are, of the programmes that may apply. */
    int criteria() {
        return verdicts.stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .mapToInt(verdict -> verdict.outcomes().size())
                .sum();
    }

    /** Whether every programme has its answer: nothing is waited for because nothing is undetermined. */
    boolean settled() {
        return !verdicts.isEmpty() && verdicts.stream().noneMatch(verdict -> verdict.result() == Result.UNDETERMINED);
    }

    /** The case as it is judged: at the day of its meeting, or the one it was judged at last. */
    CaseFile judged(CaseFile caseFile) {
        return verdicts.isEmpty()
                ? caseFile
                : caseFile.withReferenceDate(verdicts.getFirst().referenceDate());
    }

    /** How many criteria of the programmes that may apply are still unknown. */
    int unknown() {
        return verdicts.stream().mapToInt(verdict -> verdict.missing().size()).sum();
    }
}

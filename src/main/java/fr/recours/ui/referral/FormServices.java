package fr.recours.ui.referral;

import fr.recours.access.People;
import fr.recours.letter.LetterReader;
import fr.recours.programme.Programmes;
import fr.recours.rcp.Meetings;
import fr.recours.referral.Documents;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.Letters;
import fr.recours.referral.Referrals;
import fr.recours.referral.UsedUnits;
import fr.recours.search.ProgrammeSuggestions;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.FileHost;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form asks of the other modules. */
@Component
record FormServices(
        Referrals referrals,
        DraftDesk drafts,
        Documents documents,
        Letters letters,
        Programmes programmes,
        LetterReader letterReader,
        ProgrammeSuggestions suggestions,
        Meetings meetings,
        People people,
        UsedUnits units,
        FileHost fileHost,
        Downloads downloads,
        Clock clock) {

    /** The controls of a page, as the signed-in person left them. */
    ElementFields controls() {
        return new ElementFields(units);
    }

    /** Days of the coming meetings, first to last. */
    List<LocalDate> meetingDays() {
        return meetings.upcoming().stream()
                .map(meeting -> meeting.start().toLocalDate())
                .toList();
    }
}

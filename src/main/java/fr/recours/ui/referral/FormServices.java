package fr.recours.ui.referral;

import fr.recours.access.People;
import fr.recours.programme.Programmes;
import fr.recours.rcp.Meetings;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeSuggestions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the form asks of the other modules. */
@Component
record FormServices(
        Referrals referrals,
        Programmes programmes,
        ProgrammeSuggestions suggestions,
        Meetings meetings,
        People people,
        Clock clock) {}

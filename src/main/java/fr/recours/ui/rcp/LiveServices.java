package fr.recours.ui.rcp;

import fr.recours.access.People;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Opinions;
import fr.recours.referral.Referrals;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the live screen works with. */
@Component
record LiveServices(
        LiveMeeting live,
        MeetingLife life,
        Attendances attendances,
        Opinions opinions,
        Referrals referrals,
        SimilarSource similar,
        People people,
        Clock clock) {}

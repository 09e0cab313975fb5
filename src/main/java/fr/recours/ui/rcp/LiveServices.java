package fr.recours.ui.rcp;

import fr.recours.access.People;
import fr.recours.programme.Programmes;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Opinions;
import fr.recours.ui.referral.SinceOpinion;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the live screen works with. */
@Component
record LiveServices(
        LiveMeeting live,
        MeetingLife life,
        Attendances attendances,
        Opinions opinions,
        AgendaCases cases,
        RemoveCase removing,
        Programmes programmes,
        SimilarSource similar,
        SinceOpinion since,
        People people,
        Clock clock) {}

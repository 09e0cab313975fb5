package fr.recours.ui.rcp;

import fr.recours.access.People;
import fr.recours.rcp.DeputyChairs;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.Papers;
import fr.recours.referral.Referrals;
import fr.recours.ui.kit.Downloads;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the screens of opinions work with. */
@Component
record OpinionServices(
        Opinions opinions,
        Papers papers,
        Referrals referrals,
        Meetings meetings,
        People people,
        DeputyChairs deputies,
        Signature signature,
        Downloads downloads,
        Clock clock) {}

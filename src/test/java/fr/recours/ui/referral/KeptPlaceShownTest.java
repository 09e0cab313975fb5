package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import fr.recours.access.FreshSignIn;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.rcp.MeetingLinks;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** A place that is only kept is said to be, wherever a case's place is shown; once confirmed it is a place as any other. */
@IntegrationTest
class KeptPlaceShownTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Meetings meetings;

    @Autowired
    private ReferralHistory history;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void inListsOnTheCaseAndOnTheAgenda() {
        ReferralId id = wantedNext();
        Placement kept = meetings.placement(id).orElseThrow();
        String day = PlacementText.day(kept.meeting());

        assertThat(PlacementText.brief(Optional.of(kept))).isEqualTo(Texts.text("referral.placement.kept", day));
        assertThat(shown(ReferralLinks.file(id)))
                .contains(Texts.text("referral.where.kept", day))
                .doesNotContain(Texts.text("referral.where.listed", day));
        assertThat(shown(MeetingLinks.path(kept.meeting().id().value()))).contains(Texts.text("rcp.agenda.kept"));

        obligations.rediscuss(
                id, history.status(id).revision(), kept.meeting().start().toLocalDate(), "Bilan reçu");

        assertThat(PlacementText.brief(meetings.placement(id))).isEqualTo(day);
        assertThat(shown(ReferralLinks.file(id))).contains(Texts.text("referral.where.listed", day));
        assertThat(shown(MeetingLinks.path(kept.meeting().id().value()))).doesNotContain(Texts.text("rcp.agenda.kept"));
    }

    private ReferralId wantedNext() {
        Opinion opinion = heard.proposed(OpinionContent.of(OutcomeCode.NEXT_RCP, "À revoir à la prochaine RCP."));
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion.id(), opinion.revision());
        });
        return opinion.referral();
    }

    private String shown(String path) {
        UI.getCurrent().navigate(path);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}

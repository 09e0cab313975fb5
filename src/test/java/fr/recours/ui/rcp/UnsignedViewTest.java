package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import fr.recours.access.FreshSignIn;
import fr.recours.matching.Result;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.shell.NavigationEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** What waits for a signature, what departs from the matcher, and the correction of what was signed. */
@IntegrationTest
class UnsignedViewTest extends SpringBrowserlessTest {

    private static final OpinionContent YES =
            OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.").about(OpinionContent.NO_PROGRAMME);

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Referrals referrals;

    @Autowired
    private List<NavigationEntry> navigation;

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void whatWaitsForTheSignatureIsListedAndCountedAndWhatIsStillWrittenIsListedOnly() {
        int before = count();

        Opinion written = heard.drafted(YES);
        assertThat(count()).as("one being written").isEqualTo(before);
        Opinion proposed = heard.proposed(YES);
        assertThat(count()).as("one proposed").isEqualTo(before + 1);

        navigate(UnsignedView.ROUTE, UnsignedView.class);
        assertThat(find(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains(path(written), path(proposed));
        navigate(MeetingListView.ROUTE + "/" + proposed.meeting(), AgendaView.class);
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).contains(path(proposed));

        sign(proposed);
        assertThat(count()).as("signed").isEqualTo(before);
        navigate(UnsignedView.ROUTE, UnsignedView.class);
        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).doesNotContain(path(proposed));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anOpinionThatSaysYesWhereTheMatcherSaysNoSaysSo() {
        Opinion agreeing = heard.proposed(YES);
        navigate(path(agreeing), OpinionView.class);
        assertThat(find(Component.class).withTestId("divergent").exists()).isFalse();

        String refused = referrals.read(agreeing.referral()).verdicts().stream()
                .filter(verdict -> verdict.result() == Result.NOT_ELIGIBLE || verdict.result() == Result.NOT_APPLICABLE)
                .findFirst()
                .orElseThrow()
                .programme();
        Opinion divergent = heard.proposed(YES.about(refused));
        navigate(path(divergent), OpinionView.class);

        assertThat(find(Component.class)
                        .withTestId("divergent")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains(Texts.text("opinion.divergent"));
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void aSignedOpinionIsCorrectedByANewVersionThatBeginsWithItsWords() {
        Opinion signed = heard.proposed(YES);
        sign(signed);
        navigate(path(signed), OpinionView.class);

        press("correct");
        press("confirm");

        assertThat(getCurrentView()).isInstanceOf(OpinionView.class);
        Opinion next = opinions.of(signed.referral()).getFirst();
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.supersedes()).isEqualTo(signed.id());
        assertThat(next.state()).isEqualTo(OpinionState.DRAFT);
        assertThat(next.content()).isEqualTo(signed.content());
        assertThat(opinions.read(signed.id()).superseded()).isFalse();
    }

    private int count() {
        return navigation.stream()
                .filter(entry -> entry.view().equals(UnsignedView.class))
                .findFirst()
                .orElseThrow()
                .count()
                .getAsInt();
    }

    private void sign(Opinion proposed) {
        fresh.prove(DemoPeople.PASSWORD);
        opinions.sign(proposed.id(), proposed.revision());
    }

    private static String path(Opinion opinion) {
        return UnsignedView.ROUTE + "/" + opinion.id();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}

package fr.recours.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticeInbox;
import fr.recours.notice.NoticePace;
import fr.recours.notice.NoticePreferences;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The reader's messages, how they want to be told, and the list of all sent; on the real services. */
@IntegrationTest
class MessagesViewTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Referrals referrals;

    @Autowired
    private NoticeInbox inbox;

    @Autowired
    private NoticePreferences preferences;

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aNewMessageStandsOnTopUnreadAndIsCountedOnEveryPage() {
        inbox.markAllRead();
        String reference = referrals.row(cases.submit(DemoPeople.KERBRAT)).reference();

        navigate("messages", MessagesView.class);

        MessageLine first = find(MessageLine.class).all().getFirst();
        assertThat(text(first)).contains("Dossier " + reference + " bien reçu", Texts.text("notice.inbox.new"));
        assertThat(unread()).containsOnly("1");
        test(find(Button.class).withTestId("all-read").single()).click();
        roundTrip();
        assertThat(text(find(MessageLine.class).all().getFirst())).doesNotContain(Texts.text("notice.inbox.new"));
        assertThat(unread()).isEmpty();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aMessageThatComesWhileThePageIsOpenShowsByItself() {
        inbox.markAllRead();
        navigate("messages", MessagesView.class);
        assertThat(unread()).isEmpty();

        String reference = referrals.row(cases.submit(DemoPeople.KERBRAT)).reference();
        roundTrip();

        assertThat(unread()).containsOnly("1");
        assertThat(text(find(MessageLine.class).all().getFirst())).contains(reference);
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theLinkOfAMessageOpensWhatItIsAbout() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        UUID message = inbox.latest(1).getFirst().id();

        UI.getCurrent().navigate("m/" + message);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("dossiers/" + referral);
        assertThat(inbox.latest(1).getFirst().unread()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.ZEROUAL)
    void theLinkOfSomebodyElsesMessageIsNoPage() {
        UUID somebodyElses = signIn.get(DemoPeople.KERBRAT, () -> {
            cases.submit(DemoPeople.KERBRAT);
            return inbox.latest(1).getFirst().id();
        });

        UI.getCurrent().navigate("m/" + somebodyElses);
        String hidden = getCurrentView().getElement().getOuterHTML();
        UI.getCurrent().navigate("m/" + UUID.randomUUID());
        String missing = getCurrentView().getElement().getOuterHTML();
        UI.getCurrent().navigate("m/not-a-number");

        assertThat(getCurrentView()).isNotInstanceOf(MessageLinkView.class);
        assertThat(List.of(hidden, missing))
                .containsOnly(getCurrentView().getElement().getOuterHTML());
    }

    @Autowired
    private SignIn signIn;

    @Test
    @WithUserDetails(DemoPeople.ZEROUAL)
    void eachChoiceIsKeptAtOnce() {
        navigate("messages", MessagesView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<NoticePace> pace = find(RadioButtonGroup.class).single();

        pace.setValue(NoticePace.SUMMARY);
        find(Checkbox.class).withTestId("quiet").single().setValue(true);

        assertThat(preferences.mine()).isEqualTo(new NoticeHabits(NoticePace.SUMMARY, true));
        preferences.choose(NoticeHabits.USUAL);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationFindsAMessageByItsCaseAndReadsWhatItSaid() {
        String reference = signIn.get(
                DemoPeople.KERBRAT,
                () -> referrals.row(cases.submit(DemoPeople.KERBRAT)).reference());
        navigate("messages-envoyes", SentMessagesView.class);

        find(TextField.class).withTestId("words").single().setValue(reference);

        assertThat(find(SentLine.class).all()).hasSize(3).allSatisfy(line -> assertThat(text(line))
                .contains(reference));
        SentLine line = find(SentLine.class).all().getFirst();
        open(line);
        assertThat(text(line)).contains("Portail RCP", Texts.text("notice.sent.resend"));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aPhysicianDoesNotSeeWhatOthersWereSent() {
        UI.getCurrent().navigate("messages-envoyes");

        assertThat(getCurrentView()).isNotInstanceOf(SentMessagesView.class);
    }

    private static void open(NativeDetails line) {
        line.setOpen(true);
        ComponentUtil.fireEvent(line, new NativeDetails.ToggleEvent(line, true));
    }

    private List<String> unread() {
        return UnreadShown.by(find(MessagesLink.class).all());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}

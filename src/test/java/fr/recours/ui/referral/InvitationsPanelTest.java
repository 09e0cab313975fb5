package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Invitation;
import fr.recours.rcp.Invitations;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The experts asked about a case, on its page: listed with their end, ended, and the end undone. */
@IntegrationTest
class InvitationsPanelTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.now(FrenchTime.ZONE);

    @Autowired
    private HeardCases heard;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Invitations invitations;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anInvitationIsEndedAndTheEndUndone() {
        ReferralId id = invited();
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(listed()).contains("Dr Henri Vaubert");

        test(find(Button.class).withTestId("end-invitation").single()).click();
        assertThat(invitations.of(id)).isEmpty();
        assertThat(find(UnorderedList.class).withTestId("invited").exists()).isFalse();

        test(find(Button.class).withText(Texts.text("notification.undo")).single())
                .click();
        assertThat(invitations.of(id)).extracting(Invitation::name).containsExactly("Dr Henri Vaubert");
        assertThat(listed()).contains("Dr Henri Vaubert");
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerIsNotShownWhoIsAsked() {
        ReferralId id = invited();
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(find(UnorderedList.class).withTestId("invited").exists()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anInvitationWhoseDayWentByIsSaidToBeOver() {
        ReferralId id = invited();
        LocalDate last = Objects.requireNonNull(invitations.of(id).getFirst().until());
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(listed()).contains(Texts.text("case.invited.until", Formats.day(TODAY), Formats.day(last)));

        meetingWas(id, 8);
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(listed())
                .contains(Texts.text("case.invited.over", Formats.day(TODAY), Formats.day(TODAY.minusDays(1))));

        meetingWas(id, 7);
        navigate(ReferralLinks.file(id), ReferralFileView.class);
        assertThat(listed())
                .as("the last day is one of them")
                .contains(Texts.text("case.invited.until", Formats.day(TODAY), Formats.day(TODAY)));
    }

    private void meetingWas(ReferralId id, int daysAgo) {
        LocalDateTime start = TODAY.minusDays(daysAgo).atTime(12, 0);
        sql.sql("""
                        update meeting set cut_off = ?, publish_at = ?, start_at = ?
                        where id = (select meeting_id from agenda_item where active_referral_id = ?)""")
                .params(start.minusDays(10), start.minusDays(5), start, id.value())
                .update();
    }

    private ReferralId invited() {
        ReferralId id = heard.scheduled();
        signIn.as(
                DemoPeople.VIDAL,
                () -> invitations.invite(
                        id, people.inRole(Role.INVITED_EXPERT).getFirst().id()));
        return id;
    }

    private String listed() {
        return find(UnorderedList.class)
                .withTestId("invited")
                .single()
                .getElement()
                .getTextRecursively();
    }
}

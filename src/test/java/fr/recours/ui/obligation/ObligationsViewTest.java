package fr.recours.ui.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The list of what is owed, on the real services. */
@IntegrationTest
class ObligationsViewTest extends SpringBrowserlessTest {

    /** Under which nobody follows patients. */
    private static final String NOBODY = "10000000098";

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralDesk desk;

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
    private ReferralHistory history;

    @Autowired
    private Members members;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aDoctorNamedWithoutAnAccountStandsHereUntilNobodyIsNamed() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        String reference = referrals.row(id).reference();
        signIn.as(
                DemoPeople.KERBRAT, () -> desk.nameDoctor(id, history.status(id).revision(), NOBODY));
        open();
        assertThat(text(find(Panel.class).withTestId("doctors").single())).contains(reference, NOBODY);

        signIn.as(
                DemoPeople.KERBRAT, () -> desk.endDoctor(id, history.status(id).revision()));
        open();
        assertThat(find(Panel.class).withTestId("doctors").all())
                .noneSatisfy(panel -> assertThat(text(panel)).contains(reference));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theLateStandAheadAndAKindCanBeShownAlone() {
        Opinion opinion = signed(favourable());
        Obligation read = owed(opinion, ObligationKind.ACK_DUE);
        dueOn(read, LocalDate.now().minusDays(400));

        open();

        ObligationLine first = find(ObligationLine.class).all().getFirst();
        assertThat(text(first)).contains(read.reference());
        @SuppressWarnings("unchecked")
        Select<ObligationKind> kind = find(Select.class).withTestId("kind").single();
        kind.setValue(ObligationKind.OUTCOME_DUE);
        assertThat(lines(read))
                .isNotEmpty()
                .allMatch(line -> line.getElement().getAttribute("data-testid").endsWith("OUTCOME_DUE"));
    }

    @Test
    @WithUserDetails(DemoPeople.ZEROUAL)
    void anotherCentreSeesNothingOfIt() {
        Obligation read = owed(signed(favourable()), ObligationKind.ACK_DUE);

        open();

        assertThat(text(find(ObligationsView.class).single())).doesNotContain(read.reference());
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerSaysThatADocumentIsSent() {
        Opinion opinion = signed(favourable()
                .with(List.of(new OpinionAction(
                        ActionKind.DOCUMENT, "Scanner", null, LocalDate.now().plusDays(20)))));
        Obligation document = owed(opinion, ObligationKind.DOCUMENT_DUE);
        open();

        press(line(document), "act-meet");

        assertThat(owed(opinion, ObligationKind.DOCUMENT_DUE).state().isOpen()).isFalse();
        assertThat(find(Button.class).withTestId("act-cancel").exists()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationPresentsACaseWithWhatIsKnown() {
        Opinion opinion = signed(OpinionContent.of(OutcomeCode.REDISCUSS_AT, "À réévaluer.")
                .rediscussedOn(LocalDate.now().plusMonths(6)));
        Obligation review = owed(opinion, ObligationKind.REDISCUSS_AT);
        open();

        press(line(review), "act-schedule");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ReviewChoice.Review> choice =
                find(RadioButtonGroup.class).withTestId("review").single();
        assertThat(choice.getValue()).isEqualTo(ReviewChoice.Review.PRESENT);
        test(find(TextArea.class).withTestId("reason").single()).setValue("Sans nouvelles, données de mai");
        test(find(Button.class).withTestId("confirm").single()).click();

        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.SCHEDULED);
        assertThat(lines(review))
                .noneMatch(line -> line.getElement().getAttribute("data-testid").endsWith("REDISCUSS_AT"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseOnWhichNothingIsOwedIsClosedHereOnceItsOutcomeIsKnown() {
        Opinion opinion = signed(favourable());
        signIn.as(DemoPeople.KERBRAT, () -> opinions.acknowledge(opinion.id()));
        obligations.of(opinion.referral()).stream()
                .filter(one -> one.state().isOpen())
                .forEach(one -> obligations.cancel(one.id(), "Sans objet"));
        open();
        press(toClose(opinion), "act-outcome");
        test(find(Button.class).withTestId("confirm").single()).click();

        press(toClose(opinion), "act-close");
        test(find(Button.class).withTestId("confirm").single()).click();

        assertThat(history.status(opinion.referral()).state()).isEqualTo(ReferralState.CLOSED);
        String reference = referrals.row(opinion.referral()).reference();
        assertThat(text(find(ObligationsView.class).single())).doesNotContain(reference);
    }

    private ListItem toClose(Opinion opinion) {
        String reference = referrals.row(opinion.referral()).reference();
        return find(ListItem.class)
                .from(find(Panel.class).withTestId("to-close").single())
                .all()
                .stream()
                .filter(line -> text(line).contains(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theLastDayOfADeputyStandsAmongWhatIsOwed() {
        Member deputy =
                members.all().stream().filter(Member::deputy).findFirst().orElseThrow();
        String name = people.require(deputy.person()).displayName();
        DeputyDays before = Objects.requireNonNull(deputy.days());
        LocalDate last = LocalDate.now(FrenchTime.ZONE).plusDays(14);
        LocalDate first = last.minusYears(3);
        try {
            days(deputy, first, last.plusDays(1));
            open();
            assertThat(find(DeputyLine.class).exists()).isFalse();

            days(deputy, first, last);
            open();
            assertThat(text(find(DeputyLine.class).single())).contains(name, Formats.day(last));
            @SuppressWarnings("unchecked")
            Select<ObligationKind> kind = find(Select.class).withTestId("kind").single();
            kind.setValue(ObligationKind.ACK_DUE);
            assertThat(find(DeputyLine.class).exists())
                    .as("it is of no kind of an opinion's")
                    .isFalse();
            kind.clear();

            days(deputy, first, LocalDate.now().minusDays(600));
            open();
            assertThat(text(find(OrderedList.class).all().getFirst())).contains(name);
        } finally {
            days(deputy, before.from(), before.until());
        }
    }

    private void days(Member deputy, LocalDate from, LocalDate until) {
        sql.sql("update rcp_member set deputy_from = ?, deputy_until = ? where person_id = ?")
                .params(from, until, deputy.person().value())
                .update();
    }

    private void open() {
        navigate(ObligationsView.ROUTE, ObligationsView.class);
    }

    private Opinion signed(OpinionContent content) {
        Opinion proposed = heard.proposed(content);
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(proposed.id(), proposed.revision());
        });
        return proposed;
    }

    private static OpinionContent favourable() {
        return OpinionContent.of(OutcomeCode.FAVOURABLE, "La RCP est favorable.")
                .about(OpinionContent.NO_PROGRAMME);
    }

    private Obligation owed(Opinion opinion, ObligationKind kind) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(opinion.referral())).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void dueOn(Obligation owed, LocalDate day) {
        sql.sql("update obligation set due_on = ? where id = ?")
                .params(day, owed.id().value())
                .update();
    }

    private ObligationLine line(Obligation owed) {
        return lines(owed).stream()
                .filter(line -> line.getElement()
                        .getAttribute("data-testid")
                        .endsWith(owed.kind().name()))
                .findFirst()
                .orElseThrow();
    }

    private List<ObligationLine> lines(Obligation owed) {
        return find(ObligationLine.class).all().stream()
                .filter(line -> text(line).contains(owed.reference()))
                .toList();
    }

    private void press(Component within, String testId) {
        test(find(Button.class).from(within).withTestId(testId).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}

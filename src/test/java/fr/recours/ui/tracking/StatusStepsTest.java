package fr.recours.ui.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.recours.access.People;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.shell.ContactDetails;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The road of a case on the status card: whatever way it went, no step is both behind and ahead, and none is told twice. */
@IntegrationTest
@WithUserDetails(DemoPeople.PESSAC)
class StatusStepsTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ContactDetails contact;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    /** Withdrawn from an agenda (T8), deferred (T11), discussed again (T15), closed unanswered and reopened (T19). */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            T8 | TRIAGE ACCEPTED SCHEDULED ACCEPTED | RECEIVED UNDER_STUDY
            T8, listed | TRIAGE ACCEPTED SCHEDULED ACCEPTED SCHEDULED | RECEIVED UNDER_STUDY ACCEPTED
            T11 | TRIAGE ACCEPTED SCHEDULED IN_SESSION ACCEPTED | RECEIVED UNDER_STUDY
            T15 | TRIAGE ACCEPTED SCHEDULED IN_SESSION OPINION_PENDING OPINION_ISSUED FOLLOW_UP ACCEPTED \
            | RECEIVED UNDER_STUDY
            T15, listed | TRIAGE ACCEPTED SCHEDULED OPINION_PENDING OPINION_ISSUED FOLLOW_UP ACCEPTED SCHEDULED \
            | RECEIVED UNDER_STUDY ACCEPTED
            T19 | TRIAGE INFO_REQUESTED CLOSED TRIAGE | RECEIVED INFORMATION_REQUESTED
            T19, accepted | TRIAGE INFO_REQUESTED CLOSED TRIAGE ACCEPTED \
            | RECEIVED UNDER_STUDY INFORMATION_REQUESTED
            closed | TRIAGE INFO_REQUESTED CLOSED | RECEIVED UNDER_STUDY INFORMATION_REQUESTED
            """)
    void noStepIsBothBehindAndAheadAndNoneIsToldTwice(String name, String way, String behind) {
        navigate(TrackingLinks.CARDS + "/" + went(way), StatusCardsView.class);

        assertThat(steps("rc-done"))
                .containsExactlyElementsOf(Arrays.stream(behind.split(" "))
                        .map(StatusLabel::valueOf)
                        .map(Texts::label)
                        .toList());
        assertThat(Stream.of("rc-done", "rc-current", "rc-ahead").flatMap(mark -> steps(mark).stream()))
                .doesNotHaveDuplicates();
    }

    /** Every word that is shown: of the card's own fields, of whom to call, and of the portal; none of the case. */
    @Test
    void nothingElseIsToBeReadThere() {
        ReferralId id = went("TRIAGE INFO_REQUESTED TRIAGE ACCEPTED");
        StatusCard card = referrals.statusCards().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        navigate(TrackingLinks.CARDS + "/" + id, StatusCardsView.class);

        Set<String> allowed = new HashSet<>(List.of(
                StatusCardPanel.patient(card),
                card.reference(),
                card.referrer(),
                card.centre(),
                contact.name(),
                contact.hours(),
                contact.phone(),
                Formats.day(card.since()),
                Texts.text("tracking.title"),
                Texts.text("tracking.next." + card.label()),
                Texts.text("tracking.call"),
                Texts.text("tracking.note", card.referrer()),
                Texts.text("tracking.unfollow")));
        card.past().forEach(step -> allowed.add(Formats.day(step.since())));
        Arrays.stream(StatusLabel.values()).map(Texts::label).forEach(allowed::add);
        assertThat(words(find(StatusCardsView.class).single().getElement()))
                .contains(card.referrer(), card.centre())
                .isSubsetOf(allowed);
    }

    private static List<String> words(Element element) {
        return element.isTextNode()
                ? List.of(element.getText())
                : element.getChildren()
                        .flatMap(child -> words(child).stream())
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** A case of this doctor whose log tells these states after the submission. */
    private ReferralId went(String way) {
        String rpps = String.valueOf(people.current().rpps());
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        signIn.as(
                DemoPeople.KERBRAT, () -> desk.nameDoctor(id, history.status(id).revision(), rpps));
        Instant at = Instant.now();
        String from = ReferralState.SUBMITTED.name();
        for (String to : way.split(" ")) {
            at = at.plusSeconds(60);
            sql.sql("insert into referral_transition (referral_id, from_state, to_state, action, actor, role, at)"
                            + " select id, ?, ?, 'ASSIGN', referrer_id, 'COORDINATOR', ? from referral where id = ?")
                    .params(from, to, at, id.value())
                    .update();
            from = to;
        }
        sql.sql("update referral set state = ?, state_since = ? where id = ?")
                .params(from, at, id.value())
                .update();
        return id;
    }

    /** The words of the steps marked so. */
    private List<String> steps(String mark) {
        return find(StatusSteps.class)
                .single()
                .getChildren()
                .map(ListItem.class::cast)
                .filter(step -> step.hasClassName(mark))
                .map(step -> step.getComponentAt(1))
                .map(Span.class::cast)
                .map(Span::getText)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noStepAheadIsTheOneItIsOn(StatusLabel now) {
        assertThat(StatusSteps.ahead(now)).doesNotContain(now).doesNotHaveDuplicates();
    }

    @Test
    void aCaseOnTheRoadLeadsToItsOpinion() {
        assertThat(StatusSteps.ahead(StatusLabel.INFORMATION_REQUESTED))
                .containsExactly(
                        StatusLabel.ACCEPTED, StatusLabel.SCHEDULED, StatusLabel.DISCUSSED, StatusLabel.OPINION_ISSUED);
    }

    @Test
    void aCaseThatLeftTheRoadPromisesNothing() {
        assertThat(StatusSteps.ahead(StatusLabel.NOT_RETAINED)).isEmpty();
    }
}

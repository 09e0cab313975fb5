package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the RCP wants to see at its next meeting is the coordination's to confirm: told at the cut-off, to it alone. */
@HourTest
class NextSessionTest {

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationClock obligationClock;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void nothingWantedNext() {
        hour.nothingWantedNext();
    }

    @Test
    void isToldToTheCoordinationAtTheCutOffAndOnce() {
        ReferralId id = hour.wantedNext();
        LocalDate cutOff = cutOff(id);

        morning(cutOff.minusDays(1));
        assertThat(toConfirm(id)).isEmpty();
        morning(cutOff);
        morning(cutOff.plusDays(1));

        assertThat(toConfirm(id)).containsExactly(DemoPeople.VIDAL + " " + cutOff);
        assertThat(told(id, "REVIEW_TO_DECIDE"))
                .as("its referrer has nothing to tell")
                .isEmpty();
    }

    @Test
    void isToldAgainOfTheMeetingItWasCarriedTo() {
        ReferralId id = hour.wantedNext();
        morning(cutOff(id));

        hour.started(id);
        LocalDate later = cutOff(id);
        morning(later);

        assertThat(toConfirm(id)).hasSize(2).contains(DemoPeople.VIDAL + " " + later);
    }

    @Test
    void onceConfirmedNobodyIsTold() {
        ReferralId id = hour.wantedNext();
        LocalDate cutOff = cutOff(id);

        hour.confirmed(id);
        morning(cutOff);

        assertThat(toConfirm(id)).isEmpty();
    }

    @Test
    void onceItsDayWentByTheCoordinationAloneIsTold() {
        ReferralId id = hour.wantedNext();
        Obligation owed = owed(id);

        morning(owed.dueOn().plusDays(1));

        assertThat(told(id, "OBLIGATION_OVERDUE")).containsExactly(DemoPeople.VIDAL + " " + owed.dueOn());
        assertThat(told(id, "OBLIGATION_DUE")).isEmpty();
    }

    private LocalDate cutOff(ReferralId id) {
        MeetingSummary meeting = hour.meeting(id);
        return meeting.cutOff().atZone(FrenchTime.ZONE).toLocalDate();
    }

    private Obligation owed(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == ObligationKind.NEXT_SESSION)
                .findFirst()
                .orElseThrow();
    }

    private void morning(LocalDate day) {
        clock.setParis(day.atTime(7, 30));
        obligationClock.follow();
    }

    private List<String> toConfirm(ReferralId id) {
        return told(id, "NEXT_SESSION_TO_CONFIRM");
    }

    /** To whom, and of which day; the acknowledgement of the opinion, which falls due meanwhile, left out. */
    private List<String> told(ReferralId id, String template) {
        return sql.sql("""
                        select concat(n.address, ' ', n.deadline) from notice n
                        where n.channel = 'PORTAL' and n.template = ? and n.subject_id = ?
                          and not exists (select 1 from obligation o where o.referral_id = n.subject_id
                                            and o.kind = 'ACK_DUE' and n.event_key like concat('due:', o.id, '%'))""").params(template, id.value()).query(String.class).list();
    }
}

package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import fr.recours.support.SignIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inclusion noted by mistake: its place is free again, its visits are not asked for, and why is kept. */
@HourTest
class InclusionTakenBackTest {

    private static final String PROGRAMME = "MSC-ScS";

    @Autowired
    private Hour hour;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Opinions opinions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void freesItsPlaceForTheNextPatientAndCancelsItsVisits() {
        ReferralId mistaken = included();
        ReferralId later = included();
        int seat = seat(mistaken);
        assertThat(seat(later)).isGreaterThan(seat);

        coordinator(() -> obligations.takeBack(mistaken, PROGRAMME, "Erreur de patient"));

        assertThat(visits(mistaken)).hasSize(4).extracting(Obligation::state).containsOnly(ObligationState.CANCELLED);
        assertThat(inclusions(mistaken)).isEmpty();
        assertThat(seat(included())).isEqualTo(seat);
        assertThat(sql.sql("select count(*) from inclusion_taken_back where referral_id = ? and seat = ?")
                        .params(mistaken.value(), seat)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(sql.sql("select count(*) from audit_entry where subject = ? and detail = ?")
                        .params(mistaken.value(), "INCLUSION_TAKEN_BACK:" + PROGRAMME)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void canThenBeNotedAgainAndNotASecondTimeBefore() {
        ReferralId id = included();

        assertRefused(() -> include(id), "rcp.include.refused.twice");
        assertRefused(() -> obligations.takeBack(id, PROGRAMME, " "), "rcp.include.refused.back");
        coordinator(() -> obligations.takeBack(id, PROGRAMME, "Date erronée"));
        coordinator(() -> include(id));

        assertThat(inclusions(id)).extracting(Inclusion::programme).containsExactly(PROGRAMME);
        assertThat(visits(id)).filteredOn(visit -> visit.state().isOpen()).hasSize(4);
    }

    @Test
    void isOwedAgainByTheOpinionThatAsksForIt() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable().with(List.of(new OpinionAction(ActionKind.INCLUDE, "", PROGRAMME, null))));
        Obligation first = toInclude(id).getFirst();

        for (int again = 0; again < 2; again++) {
            coordinator(() -> include(id));
            assertThat(toInclude(id)).isEmpty();
            coordinator(() -> obligations.takeBack(id, PROGRAMME, "Erreur de patient"));

            assertThat(toInclude(id))
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("revision")
                    .isEqualTo(first);
        }
    }

    @Test
    void isOwedAgainAfterACorrectionThatStillAsksForItAndNotAfterOneThatDoesNot() {
        ReferralId id = hour.scheduled();
        OpinionContent asks = Hour.favourable()
                .with(List.of(new OpinionAction(
                        ActionKind.INCLUDE,
                        "",
                        PROGRAMME,
                        hour.meeting(id).start().toLocalDate().plusDays(40))));
        OpinionId first = hour.signed(id, asks);
        coordinator(() -> include(id));
        OpinionId second = corrected(first, asks);
        assertThat(toInclude(id)).isEmpty();

        coordinator(() -> obligations.takeBack(id, PROGRAMME, "Erreur de patient"));
        assertThat(toInclude(id)).hasSize(1);
        coordinator(() -> include(id));
        assertThat(toInclude(id)).isEmpty();

        corrected(second, Hour.favourable());
        coordinator(() -> obligations.takeBack(id, PROGRAMME, "Erreur de patient"));
        assertThat(toInclude(id)).isEmpty();
    }

    private OpinionId corrected(OpinionId opinion, OpinionContent content) {
        OpinionId next = signIn.get(DemoPeople.VIDAL, () -> opinions.correct(opinion, content));
        hour.propose(next);
        hour.sign(next);
        return next;
    }

    private List<Obligation> toInclude(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == ObligationKind.INCLUSION_DUE
                        && one.state().isOpen())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.KERBRAT, DemoPeople.MAUBERT, DemoPeople.SARRAZIN})
    void isTakenBackByTheCoordinationAlone(String person) {
        ReferralId id = included();
        assertThatThrownBy(() -> signIn.as(person, () -> obligations.takeBack(id, PROGRAMME, "Erreur")))
                .isInstanceOf(NotFoundException.class);
        assertThat(inclusions(id)).hasSize(1);
    }

    private ReferralId included() {
        ReferralId id = hour.scheduled();
        hour.signed(id, Hour.favourable());
        coordinator(() -> include(id));
        return id;
    }

    private void include(ReferralId id) {
        obligations.include(id, new Inclusion(PROGRAMME, "", FrenchTime.today(clock)));
    }

    private int seat(ReferralId id) {
        return sql.sql("select seat from inclusion where referral_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<Inclusion> inclusions(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.inclusions(id));
    }

    private List<Obligation> visits(ReferralId id) {
        return signIn.get(DemoPeople.VIDAL, () -> obligations.of(id)).stream()
                .filter(one -> one.kind() == ObligationKind.VISIT_DUE)
                .toList();
    }

    private void coordinator(Runnable work) {
        signIn.as(DemoPeople.VIDAL, work);
    }

    private void assertRefused(Runnable work, String key) {
        assertThatThrownBy(() -> coordinator(work))
                .asInstanceOf(type(RefusedException.class))
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
    }
}

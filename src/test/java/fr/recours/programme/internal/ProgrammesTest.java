package fr.recours.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.programme.Programme;
import fr.recours.programme.Programme.Places;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.ProgrammeStatusChanged;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The programmes in force: their order, their status, the texts kept of them. */
@IntegrationTest
@RecordApplicationEvents
class ProgrammesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProgrammeStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void allOpen() {
        new SignIn(accounts).as(DemoPeople.VIDAL, () -> programmes
                .all()
                .forEach(programme -> programmes.setStatus(programme.code(), order(ProgrammeStatus.OPEN, null))));
    }

    private static StatusOrder order(ProgrammeStatus status, @Nullable Places places) {
        return new StatusOrder(status, DAY, " Inclusions terminées ", places);
    }

    private static List<StatusOrder> refused() {
        LocalDate tomorrow = FrenchTime.today(Clock.systemUTC()).plusDays(1);
        return List.of(
                new StatusOrder(ProgrammeStatus.CLOSED, DAY, " ", null),
                new StatusOrder(ProgrammeStatus.CLOSED, tomorrow, "Inclusions terminées", null),
                new StatusOrder(ProgrammeStatus.CLOSED, DAY, "Inclusions terminées", new Places(21, 20)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aStatusHasAReasonADayThatCameAndPlacesThatAddUp(StatusOrder order) {
        new SignIn(accounts).as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> programmes.setStatus("MSC-ScS", order)));
        assertThat(programmes.require("MSC-ScS").isOpen()).isTrue();
    }

    @Test
    void standInReadingOrderWhateverTheVerdicts() {
        List<String> order = List.of("AHSCT-SSc", "MSC-ScS", "BLINA-SSc", "MSC-LES", "AHSCT-SLE");
        assertThat(programmes.all()).extracting(Programme::code).isEqualTo(order);
        assertThat(programmes.judge(CaseFile.empty("case", DAY)))
                .extracting(Eligibility::programme)
                .isEqualTo(order);
    }

    @Test
    void theTextOfEachDefinitionIsKeptOnce() {
        for (Programme programme : programmes.all()) {
            var definition = programme.definition();
            assertThat(store.texts(definition.code(), definition.version())).containsExactly(definition.source());
            assertThat(store.keep(definition, Clock.systemUTC().instant())).isFalse();
        }
    }

    @Test
    void theCoordinationClosesAProgrammeAndItIsStillJudged() {
        new SignIn(accounts)
                .as(
                        DemoPeople.VIDAL,
                        () -> programmes.setStatus("MSC-ScS", order(ProgrammeStatus.CLOSED, new Places(20, 20))));
        Programme closed = programmes.require("MSC-ScS");
        assertThat(closed.status()).isEqualTo(ProgrammeStatus.CLOSED);
        assertThat(closed.since()).isEqualTo(DAY);
        assertThat(closed.places()).isEqualTo(new Places(20, 20));
        assertThat(closed.reason()).isEqualTo("Inclusions terminées");
        assertThat(closed.setBy()).isNotNull();
        assertThat(events.stream(ProgrammeStatusChanged.class))
                .containsExactly(new ProgrammeStatusChanged("MSC-ScS", ProgrammeStatus.CLOSED));
        assertThat(programmes.judge("MSC-ScS", CaseFile.empty("case", DAY)).programme())
                .isEqualTo("MSC-ScS");
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'PROGRAMME_CHANGED' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("MSC-ScS>CLOSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void nobodyElseChangesAStatus(String person) {
        new SignIn(accounts).as(person, () -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> programmes.setStatus("MSC-ScS", order(ProgrammeStatus.CLOSED, null))));
        assertThat(programmes.require("MSC-ScS").status()).isEqualTo(ProgrammeStatus.OPEN);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> programmes.require("MSC-X"));
    }
}

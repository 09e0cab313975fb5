package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.rcp.Obligations;
import fr.recours.referral.AwaitedDoctor;
import fr.recours.referral.AwaitedDoctors;
import fr.recours.referral.CaseReader;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.referral.StatusStep;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The patient's own doctor sees a status card, for the patients whose referral names them, and nothing else. */
class TrackingTest extends DeskTest {

    private static final String OTHER = "10000000099";

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private AwaitedDoctors doctors;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Scheduler scheduler;

    private String rpps() {
        return people.inRole(Role.TRACKING_DOCTOR).stream()
                .filter(doctor -> doctor.email().equals(DemoPeople.PESSAC))
                .map(doctor -> String.valueOf(doctor.rpps()))
                .findFirst()
                .orElseThrow();
    }

    /** As it is often typed. */
    private String spaced() {
        return " " + rpps().substring(0, 4) + " " + rpps().substring(4);
    }

    private Stream<StatusCard> cardsOf(ReferralId id) {
        return sign.get(DemoPeople.PESSAC, referrals::statusCards).stream()
                .filter(card -> card.id().equals(id));
    }

    @Test
    void theNamedDoctorSeesTheCardAndTheReadingIsAudited() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(spaced()));
        List<StatusCard> cards = cardsOf(id).toList();
        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.patientName()).isEqualTo("Céleste Orvanne");
            assertThat(card.birthYear()).isEqualTo("1979");
            assertThat(card.label()).isEqualTo(StatusLabel.RECEIVED);
            assertThat(card.referrer()).contains("Kerbrat");
            assertThat(card.centre()).isEqualTo("CHU de Valmont");
        });
        assertThat(audited(AuditAction.STATUS_READ, id.value())).containsExactly("RECEIVED");
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.readers(id)))
                .filteredOn(reader -> reader.role().equals("TRACKING_DOCTOR"))
                .flatExtracting(CaseReader::readings)
                .extracting(CaseReader.Reading::how)
                .containsExactly(CaseReader.How.STATUS_CARD);
    }

    @Test
    void theCardTellsTheDayOfTheMeetingAndWhenEachStepWasReached() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(rpps()));
        sign.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(id, history.status(id).revision(), order());
            desk.waive(
                    id,
                    history.status(id).revision(),
                    history.status(id).request().orElseThrow().items().stream()
                            .map(RequestedItem::id)
                            .collect(Collectors.toSet()),
                    "Le dossier suffit");
            desk.accept(id, history.status(id).revision(), NINE_MINUTES);
        });
        LocalDate meeting = jdbc.sql("select date(m.start_at) from meeting m join agenda_item a on a.meeting_id = m.id"
                        + " where a.referral_id = ? and a.state = 'LISTED'")
                .param(id.value())
                .query(LocalDate.class)
                .single();
        assertThat(cardsOf(id)).singleElement().satisfies(card -> {
            assertThat(card.label()).isEqualTo(StatusLabel.SCHEDULED);
            assertThat(card.sessionOn()).isEqualTo(meeting);
            assertThat(card.past())
                    .extracting(StatusStep::label)
                    .as("each once, although it came back from the question")
                    .containsExactly(
                            StatusLabel.RECEIVED,
                            StatusLabel.UNDER_STUDY,
                            StatusLabel.INFORMATION_REQUESTED,
                            StatusLabel.ACCEPTED);
            assertThat(card.past()).extracting(StatusStep::since).isSorted();
        });
    }

    @Test
    void theReferrerNamesReplacesAndEndsTheDoctorAfterTheSubmission() {
        ReferralId id = inTriage();
        assertThat(cardsOf(id)).isEmpty();
        name(id, spaced());
        assertThat(cardsOf(id)).hasSize(1);
        assertThat(status(id).doctorName()).contains("Pessac");
        name(id, OTHER);
        assertThat(cardsOf(id)).isEmpty();
        assertThat(status(id).doctorRpps()).isEqualTo(OTHER);
        assertThat(status(id).doctorName()).as("no account").isEmpty();
        for (String wrong : List.of("", "1234")) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> name(id, wrong))
                    .withMessage("referral.guard.DOCTOR_IDENTIFIED");
        }
        end(id);
        assertThat(status(id).doctorRpps()).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> end(id))
                .withMessage("referral.guard.DOCTOR_NAMED");
        assertThat(audited(AuditAction.CASE_CHANGED, id.value()))
                .containsSubsequence("NAME_DOCTOR", "NAME_DOCTOR", "END_DOCTOR")
                .containsOnlyOnce("END_DOCTOR");
        for (String other : List.of(DemoPeople.CHASTAING, DemoPeople.VIDAL)) {
            sign.as(other, () -> assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> desk.nameDoctor(id, history.status(id).revision(), rpps())));
        }
    }

    @Test
    void aDoctorWithoutAnAccountIsOwedByTheCoordinationAndInvitedOnceWhenItOpens() {
        String rpps = rpps();
        ReferralId id;
        int owed = owed();
        jdbc.sql("update person set enabled = false where rpps = ?").param(rpps).update();
        try {
            id = submitted(DemoPeople.KERBRAT, Written.trackedBy(rpps));
            assertThat(awaited(id)).extracting(AwaitedDoctor::rpps).containsExactly(rpps);
            assertThat(owed()).isGreaterThan(owed);
            assertThat(invitations(id)).isZero();
        } finally {
            jdbc.sql("update person set enabled = true where rpps = ?")
                    .param(rpps)
                    .update();
        }
        assertThat(awaited(id)).isEmpty();
        assertThat(owed()).isEqualTo(owed);
        awaitInvitations(id, 1);
        name(id, rpps);
        jdbc.sql("update person set given_name = given_name where rpps = ?")
                .param(rpps)
                .update();
        assertThat(untold())
                .as("an account that was open already opens no second time")
                .isZero();
        assertThat(invitations(id)).isEqualTo(1);
    }

    @Test
    void aDoctorIsInvitedOnceEachTimeTheyAreNamedHoweverOftenTheirAccountOpens() {
        String rpps = rpps();
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(""));
        name(id, rpps);
        whileClosed(rpps, () -> {});
        awaitOpenedAccountsTold();
        assertThat(invitations(id)).isEqualTo(1);

        end(id);
        whileClosed(rpps, () -> name(id, rpps));
        awaitOpenedAccountsTold();
        assertThat(invitations(id)).as("named again").isEqualTo(2);
    }

    private void whileClosed(String rpps, Runnable done) {
        String sql = "update person set enabled = ? where rpps = ?";
        jdbc.sql(sql).params(false, rpps).update();
        try {
            done.run();
        } finally {
            jdbc.sql(sql).params(true, rpps).update();
        }
    }

    private void awaitOpenedAccountsTold() {
        await().atMost(SOON).until(() -> {
            scheduler.reschedule(TaskInstanceId.of("access-doctor-accounts", RecurringTask.INSTANCE), Instant.now());
            scheduler.triggerCheckForDueExecutions();
            return untold() == 0;
        });
    }

    private int untold() {
        return jdbc.sql("select count(*) from doctor_account where not told")
                .query(Integer.class)
                .single();
    }

    @Test
    void theDoctorsWithoutAnAccountAreTheCoordinationsToKnow() {
        for (String other : List.of(DemoPeople.KERBRAT, DemoPeople.PESSAC, DemoPeople.MAUBERT)) {
            sign.as(other, () -> assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(doctors::all));
        }
    }

    private List<AwaitedDoctor> awaited(ReferralId id) {
        return sign.get(DemoPeople.VIDAL, doctors::all).stream()
                .filter(one -> one.referral().equals(id))
                .toList();
    }

    /** What the navigation counts for the coordination. */
    private int owed() {
        return sign.get(DemoPeople.VIDAL, obligations::late);
    }

    /** The task looks every minute; here at once. */
    private void awaitInvitations(ReferralId id, int invitations) {
        scheduler.reschedule(TaskInstanceId.of("access-doctor-accounts", RecurringTask.INSTANCE), Instant.now());
        scheduler.triggerCheckForDueExecutions();
        await().atMost(SOON).until(() -> invitations(id) == invitations);
    }

    private int invitations(ReferralId id) {
        return told(id, "TRACKING_INVITED").size();
    }

    private void name(ReferralId id, String rpps) {
        sign.as(DemoPeople.KERBRAT, () -> desk.nameDoctor(id, history.status(id).revision(), rpps));
    }

    private void end(ReferralId id) {
        sign.as(DemoPeople.KERBRAT, () -> desk.endDoctor(id, history.status(id).revision()));
    }

    @Test
    void theYearOfBirthIsAsFarAsItIsKnown() {
        CaseFile none = CaseFile.empty("x", LocalDate.of(2026, 3, 1));
        assertThat(Tracking.birthYear(none)).isEmpty();
        assertThat(Tracking.birthYear(
                        none.with(new Observation("birth_date", new Value.Day(PartialDate.parse("1979")), null))))
                .isEqualTo("1979");
        assertThat(Tracking.birthYear(
                        none.with(new Observation("age_years", Value.of(40), PartialDate.parse("2020-05")))))
                .isEqualTo("≈\u00a01980");
    }

    @Test
    void aDraftShowsNothing() {
        ReferralDraft draft = draft(DemoPeople.KERBRAT, Written.trackedBy(rpps()));
        assertThat(cardsOf(draft.id())).isEmpty();
    }

    @Test
    void anotherDoctorsPatientIsNotShown() {
        assertThat(cardsOf(submitted(DemoPeople.KERBRAT, Written.trackedBy("10000000099"))))
                .isEmpty();
        assertThat(cardsOf(submitted(DemoPeople.KERBRAT, Written.trackedBy(""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.KERBRAT, DemoPeople.VIDAL, DemoPeople.MAUBERT, DemoPeople.ADMINISTRATOR})
    void otherRolesHaveNoCards(String person) {
        sign.as(person, () -> assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(referrals::statusCards));
    }

    /** All that can be on it: what is not a field of these types cannot be shown by mistake (portal.md §7, S11). */
    @Test
    void theCardHasExactlyItsFields() {
        assertThat(fields("", StatusCard.class))
                .containsExactly(
                        "id.value UUID",
                        "reference String",
                        "patientName String",
                        "birthYear String",
                        "label StatusLabel",
                        "since Instant",
                        "sessionOn LocalDate",
                        "past.label StatusLabel",
                        "past.since Instant",
                        "referrer String",
                        "centre String");
    }

    /** Names and types down to what is neither a record nor a list of records; a label says its name and no more. */
    private static Stream<String> fields(String path, Class<?> type) {
        if (type.isEnum()) {
            assertThat(type.getDeclaredFields())
                    .filteredOn(field -> !field.isEnumConstant() && !field.isSynthetic())
                    .isEmpty();
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .flatMap(part ->
                                fields(path.isEmpty() ? part.getName() : path + "." + part.getName(), bare(part)))
                : Stream.of(path + " " + type.getSimpleName());
    }

    /** Of a list, what is in it. */
    private static Class<?> bare(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType list && part.getType() == List.class
                ? (Class<?>) list.getActualTypeArguments()[0]
                : part.getType();
    }

    @Test
    void theDoctorStopsFollowingAndTheReferrerIsToldAndMayNameThemAgain() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(rpps()));
        sign.as(DemoPeople.PESSAC, () -> referrals.unfollow(id));

        assertThat(cardsOf(id)).isEmpty();
        assertThat(status(id).doctorRpps()).isEmpty();
        assertThat(audited(AuditAction.CASE_CHANGED, id.value())).contains("UNFOLLOW");
        assertThat(told(id, "TRACKING_LEFT")).containsExactly(DemoPeople.KERBRAT);
        sign.as(DemoPeople.PESSAC, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> referrals.unfollow(id)));
        name(id, rpps());
        assertThat(cardsOf(id)).hasSize(1);
        assertThat(told(id, "TRACKING_INVITED")).containsExactly(DemoPeople.PESSAC, DemoPeople.PESSAC);
        for (String other : List.of(DemoPeople.KERBRAT, DemoPeople.VIDAL)) {
            sign.as(other, () -> assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> referrals.unfollow(id)));
        }
    }

    @Test
    void nobodyStopsFollowingAPatientOfAnotherDoctor() {
        ReferralId id = submitted(DemoPeople.KERBRAT, Written.trackedBy(OTHER));
        sign.as(DemoPeople.PESSAC, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> referrals.unfollow(id)));
        assertThat(status(id).doctorRpps()).isEqualTo(OTHER);
    }

    private List<String> told(ReferralId id, String template) {
        return jdbc.sql("select n.address from notice n join referral r on r.reference = n.reference"
                        + " where r.id = ? and n.template = ? and n.channel = 'MAIL'")
                .params(id.value(), template)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void everyStateButDraftAndErrorHasItsPlainLabel(ReferralState state) {
        boolean shown = state != ReferralState.DRAFT && state != ReferralState.ENTERED_IN_ERROR;
        assertThat(StatusLabels.of(state).isPresent()).isEqualTo(shown);
    }
}

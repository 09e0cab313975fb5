package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.AnswersChangedException;
import fr.recours.referral.CaseMessage;
import fr.recours.referral.CaseReader;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.InformationRequest;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.referral.VersionDifference;
import fr.recours.shared.RefusedException;
import fr.recours.shared.WorkingDays;
import fr.recours.support.DemoPeople;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking the referrer, answering, doing without; the versions answers freeze; messages, and who opened the case. */
class AskingTest extends DeskTest {

    @Autowired
    private WorkingDays workingDays;

    private void answer(ReferralId id, Map<Integer, ItemAnswer> answers) {
        sign.as(DemoPeople.KERBRAT, () -> desk.answer(id, history.status(id).revision(), byId(id, answers), read(id)));
    }

    private Map<RequestedItemId, Integer> read(ReferralId id) {
        return history.status(id).request().orElseThrow().items().stream()
                .collect(Collectors.toMap(RequestedItem::id, RequestedItem::preparations));
    }

    private Map<RequestedItemId, ItemAnswer> byId(ReferralId id, Map<Integer, ItemAnswer> answers) {
        List<RequestedItem> items = history.status(id).request().orElseThrow().items();
        return answers.entrySet().stream()
                .collect(Collectors.toMap(entry -> items.get(entry.getKey()).id(), Map.Entry::getValue));
    }

    @Test
    void askingMakesItTheReferrersMoveByThatDay() {
        ReferralStatus status = status(asked());
        assertThat(status.next()).isEqualTo(NextOwner.REFERRER);
        assertThat(status.nextName()).contains("Kerbrat");
        assertThat(status.dueOn()).isEqualTo(today().plusDays(14));
        InformationRequest request = status.request().orElseThrow();
        assertThat(request.open()).isTrue();
        assertThat(request.items())
                .extracting(RequestedItem::kind)
                .containsExactly(
                        RequestedKind.ELEMENT, RequestedKind.ELEMENT, RequestedKind.DOCUMENT, RequestedKind.QUESTION);
    }

    Stream<InformationOrder> untyped() {
        return Stream.of(
                new InformationOrder(List.of(), today().plusDays(3)),
                new InformationOrder(List.of(ItemOrder.element("mrss")), null),
                new InformationOrder(List.of(ItemOrder.element("mrss")), today()),
                new InformationOrder(List.of(ItemOrder.element("mrss")), today().plusDays(400)),
                new InformationOrder(List.of(ItemOrder.element("no_such_datum")), today().plusDays(3)),
                new InformationOrder(List.of(ItemOrder.element("pft_baseline")), today().plusDays(3)),
                new InformationOrder(List.of(ItemOrder.question(" ")), today().plusDays(3)),
                new InformationOrder(List.of(ItemOrder.element("mrss"), ItemOrder.document("")), today().plusDays(3)));
    }

    @Test
    void aRequestThatIsNotTypedOrHasNoDayIsRefused() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> untyped().forEach(order -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.ask(id, history.status(id).revision(), order))
                .withMessage("referral.guard.TYPED_REQUEST")));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(count("information_request", id)).isZero();
    }

    @Test
    void anAnswerFillsTheFactFreezesAVersionAndIsJudgedAtTheMeeting() {
        ReferralId id = asked();
        ReferralFile before = sign.get(DemoPeople.KERBRAT, () -> referrals.read(id));
        answer(id, Map.of(0, dlco("33")));
        ReferralFile after = sign.get(DemoPeople.KERBRAT, () -> referrals.read(id));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.content().caseFile().latest("dlco_pct").map(Observation::value))
                .contains(new Value.Quantity(new BigDecimal("33")));
        assertThat(after.verdicts())
                .extracting(Eligibility::referenceDate)
                .containsOnly(before.verdicts().getFirst().referenceDate());
        assertThat(stateOf(id)).as("three items are open").isEqualTo("INFO_REQUESTED");
        assertThat(status(id).request().orElseThrow().settled()).isEqualTo(1);
    }

    @Test
    void theHistoryTellsAnAnswerFromTheCourseSinceTheOpinion() {
        ReferralId id = asked();
        answer(id, Map.of(0, dlco("33")));
        jdbc.sql("update referral set state = 'FOLLOW_UP' where id = ?")
                .param(id.value())
                .update();
        Observation later = new Observation(
                "dlco_pct", new Value.Quantity(new BigDecimal("41")), PartialDate.of(LocalDate.of(2026, 7, 8)));
        sign.as(
                DemoPeople.KERBRAT,
                () -> desk.evolve(id, history.status(id).revision(), List.of(new AnsweredFacts.Datum(later))));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.timeline(id)))
                .filteredOn(entry -> entry.version() > 0)
                .extracting(HistoryEntry::version, HistoryEntry::action, HistoryEntry::role)
                .containsExactly(
                        tuple(3, ReferralAction.EVOLVE, Role.REFERRING_PHYSICIAN),
                        tuple(2, ReferralAction.ANSWER, Role.REFERRING_PHYSICIAN),
                        tuple(1, ReferralAction.SUBMIT, Role.REFERRING_PHYSICIAN));
    }

    @Test
    void onceAllIsAnsweredItIsTheCoordinationsMoveAgainForTheDaysItHadLeft() {
        ReferralId id = asked();
        answer(
                id,
                Map.of(
                        0, dlco("33"),
                        1, ItemAnswer.of("Non mesuré : la patiente vit à 300 km."),
                        2, ItemAnswer.of("Envoyé par messagerie sécurisée"),
                        3, ItemAnswer.of("Sa sœur")));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(status(id).dueOn()).isEqualTo(workingDays.after(today(), 5));
        assertThat(status(id).request().orElseThrow().open()).isFalse();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id).content())
                        .caseFile()
                        .latest("mrss"))
                .as("words are no value: the earlier one stays")
                .isEqualTo(Written.caseFile().latest("mrss"));
    }

    @Test
    void theClockThatStoodStillRunsOnWhereItStood() {
        ReferralId id = inTriage();
        jdbc.sql("update referral set due_on = ? where id = ?")
                .params(workingDays.after(today(), 2), id.value())
                .update();
        sign.as(DemoPeople.VIDAL, () -> desk.ask(id, history.status(id).revision(), order()));
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.waive(
                        id,
                        history.status(id).revision(),
                        Set.of(item(id, 0), item(id, 1), item(id, 2), item(id, 3)),
                        "Le dossier suffit"));
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(status(id).dueOn()).isEqualTo(workingDays.after(today(), 2));
        assertThat(status(id).request().orElseThrow().items())
                .allSatisfy(item -> assertThat(item.waiver()).isEqualTo("Le dossier suffit"));
    }

    @Test
    void aValueThatCannotBeIsRefusedAndNothingIsAnswered() {
        ReferralId id = asked();
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(() -> desk.answer(
                        id,
                        history.status(id).revision(),
                        byId(id, Map.of(0, dlco("900"), 3, ItemAnswer.of("Sa sœur"))),
                        Map.of())));
        assertThat(status(id).request().orElseThrow().settled()).isZero();
        assertThat(count("referral_version", id)).isEqualTo(1);
    }

    @Test
    void anAnswerOfADayMeasuredAlreadyTakesItsPlaceAndShowsInTheDifference() {
        ReferralId id = asked();
        Observation earlier = new Observation(
                "mrss", new Value.Quantity(new BigDecimal("11")), PartialDate.of(LocalDate.of(2019, 5, 2)));
        answer(id, Map.of(1, ItemAnswer.of(earlier)));
        CaseFile facts =
                sign.get(DemoPeople.KERBRAT, () -> referrals.read(id).content()).caseFile();
        assertThat(facts.observations()).contains(earlier);
        assertThat(facts.latest("mrss")).isNotEqualTo(Optional.of(earlier));
        assertThat(sign.get(DemoPeople.VIDAL, () -> history.difference(id, 1, 2))
                        .facts())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo(earlier));
        Observation corrected = new Observation(
                "mrss", new Value.Quantity(new BigDecimal("12")), PartialDate.of(LocalDate.of(2019, 5, 2)));
        assertThat(facts.measured(corrected).observations())
                .contains(corrected)
                .doesNotContain(earlier)
                .hasSameSizeAs(facts.observations());
    }

    @Test
    void anAnswerFillsNothingThatWasNotAsked() {
        ReferralId id = asked();
        Observation other = new Observation("sex", new Value.Code("F"), null);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> answer(id, Map.of(0, ItemAnswer.of(other))))
                .withMessage("referral.request.otherDatum");
        assertThat(status(id).request().orElseThrow().settled()).isZero();
        assertThat(sign.get(DemoPeople.KERBRAT, () -> referrals.read(id).content())
                        .caseFile()
                        .latest("sex"))
                .isEmpty();
    }

    private ReferralId askedForTheTables() {
        ReferralId id = inTriage();
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.ask(
                        id,
                        history.status(id).revision(),
                        new InformationOrder(List.of(ItemOrder.courses(), ItemOrder.donors()), today().plusDays(14))));
        return id;
    }

    private static ItemAnswer courses(TreatmentCourse... courses) {
        return new ItemAnswer(new AnsweredFacts.Courses(List.of(courses)), "");
    }

    @Test
    void treatmentsAndDonorsAskedForAreAnsweredByTheirTablesAndFrozenAsAVersion() {
        ReferralId id = askedForTheTables();
        TreatmentCourse cyclophosphamide = TreatmentCourse.builder("cyclophosphamide")
                .route(TreatmentCourse.Route.IV)
                .nDoses(6)
                .build();
        Donor sister = Donor.unknown().with("relation", new Value.Code("sibling"));
        answer(
                id,
                Map.of(0, courses(cyclophosphamide), 1, new ItemAnswer(new AnsweredFacts.Donors(List.of(sister)), "")));
        ReferralFile after = sign.get(DemoPeople.KERBRAT, () -> referrals.read(id));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.content().caseFile().treatments()).containsExactly(cyclophosphamide);
        assertThat(after.content().caseFile().donors()).containsExactly(sister);
        VersionDifference difference = sign.get(DemoPeople.VIDAL, () -> history.difference(id, 1, 2));
        assertThat(difference.coursesBefore()).isEmpty();
        assertThat(difference.coursesAfter()).containsExactly(cyclophosphamide);
        assertThat(difference.donorsAfter()).containsExactly(sister);
        assertThat(stateOf(id)).isEqualTo("TRIAGE");
        assertThat(status(id).request().orElseThrow().items().getFirst().answer())
                .isEqualTo(courses(cyclophosphamide));
    }

    @Test
    void aLineOfTreatmentThatCannotBeIsRefusedAndADelegatesTableWaits() {
        ReferralId id = askedForTheTables();
        TreatmentCourse backwards = TreatmentCourse.builder("rituximab")
                .start(PartialDate.of(LocalDate.of(2025, 3, 1)))
                .end(PartialDate.of(LocalDate.of(2024, 3, 1)))
                .build();
        TreatmentCourse rituximab = TreatmentCourse.builder("rituximab").build();
        sign.as(DemoPeople.CHASTAING, () -> desk.prepare(id, byId(id, Map.of(0, courses(rituximab))), Map.of()));
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(() -> answer(id, Map.of(0, courses(backwards))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(SubmissionProblem::field)
                        .containsExactly("treatments[0].end"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> answer(id, Map.of(1, courses(rituximab))))
                .withMessage("referral.request.otherDatum");
        assertThat(sign.get(
                                DemoPeople.KERBRAT,
                                () -> history.status(id).request().orElseThrow().items())
                        .getFirst()
                        .prepared())
                .isEqualTo(courses(rituximab));
        assertThat(count("referral_version", id)).isEqualTo(1);
    }

    @Test
    void whatADelegatePreparesWaitsForThePhysicianAndChangesNothing() {
        ReferralId id = asked();
        sign.as(DemoPeople.CHASTAING, () -> {
            desk.prepare(id, byId(id, Map.of(0, dlco("33"))), Map.of());
            assertThatExceptionOfType(AnswersChangedException.class)
                    .as("written over unread")
                    .isThrownBy(() -> desk.prepare(id, byId(id, Map.of(0, dlco("44"))), Map.of()));
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> desk.answer(id, history.status(id).revision(), Map.of(), Map.of()));
        });
        RequestedItem item = sign.get(
                DemoPeople.KERBRAT,
                () -> history.status(id).request().orElseThrow().items().getFirst());
        assertThat(item.prepared()).isEqualTo(dlco("33"));
        sign.as(DemoPeople.KERBRAT, () -> assertThatExceptionOfType(AnswersChangedException.class)
                .isThrownBy(() ->
                        desk.answer(id, history.status(id).revision(), byId(id, Map.of(0, dlco("44"))), Map.of())));
        assertThat(item.isOpen()).isTrue();
        assertThat(count("referral_version", id)).isEqualTo(1);
    }

    @Test
    void aMessageReachesBothSidesAndChangesNeitherStateNorRevisionNorClock() {
        ReferralId id = inTriage();
        ReferralStatus before = status(id);
        sign.as(DemoPeople.VIDAL, () -> desk.write(id, "Le CD4 manque."));
        sign.as(DemoPeople.CHASTAING, () -> desk.write(id, "Envoyé ce matin."));
        assertThat(sign.get(DemoPeople.KERBRAT, () -> history.messages(id)))
                .extracting(CaseMessage::role, CaseMessage::text)
                .containsExactly(tuple(Role.COORDINATOR, "Le CD4 manque."), tuple(Role.DELEGATE, "Envoyé ce matin."));
        assertThat(status(id)).isEqualTo(before);
        sign.as(DemoPeople.VIDAL, () -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> desk.write(id, "  ")));
    }

    @Test
    void theReferrerSeesWhoOpenedTheCase() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> referrals.read(id));
        sign.as(DemoPeople.VIDAL, () -> referrals.read(id));
        List<CaseReader> readers = sign.get(DemoPeople.KERBRAT, () -> history.readers(id));
        assertThat(readers)
                .filteredOn(reader -> reader.role().equals("COORDINATOR"))
                .singleElement()
                .satisfies(reader -> {
                    assertThat(reader.name()).contains("Vidal-Roche");
                    assertThat(reader.readings()).singleElement().satisfies(reading -> {
                        assertThat(reading.how()).isEqualTo(CaseReader.How.OPENED);
                        assertThat(reading.times()).isEqualTo(2);
                        assertThat(reading.last()).isEqualTo(reader.last());
                    });
                });
        assertThat(sign.get(DemoPeople.CHASTAING, () -> history.readers(id))).isEmpty();
    }

    @Test
    void everyStepIsAudited() {
        ReferralId id = asked();
        assertThat(audited(AuditAction.TRANSITION, id.value()))
                .containsExactly("DRAFT>SUBMITTED", "SUBMITTED>TRIAGE", "TRIAGE>INFO_REQUESTED");
    }
}

package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.DeclineDecision;
import fr.recours.referral.DeclineReason;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.DraftWaiting;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told when a case changes its state, to whom, and that none of it says what the case is about. */
class StateNoticesTest extends NoticeJourney {

    private static final String TYPED = "Xkjmotif sclérodermie";

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Clock clock;

    private long seen(ReferralId id) {
        return history.status(id).revision();
    }

    private ReferralId inTriage() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        signIn.as(
                DemoPeople.VIDAL,
                () -> desk.assign(id, seen(id), people.current().id()));
        return id;
    }

    private LocalDate due() {
        return FrenchTime.today(clock).plusDays(14);
    }

    private ReferralId asked() {
        ReferralId id = inTriage();
        InformationOrder order =
                new InformationOrder(List.of(ItemOrder.element("mrss"), ItemOrder.question(TYPED)), due());
        signIn.as(DemoPeople.VIDAL, () -> desk.ask(id, seen(id), order));
        return id;
    }

    private ReadMail only(String address, String reference, String subject) {
        return receivedBy(address, reference).stream()
                .filter(mail -> mail.subject().contains(subject))
                .collect(Collectors.collectingAndThen(Collectors.toList(), mails -> {
                    assertThat(mails).as("%s to %s", subject, address).hasSize(1);
                    return mails.getFirst();
                }));
    }

    @Test
    void aRequestIsToldToTheReferrerAndTheDelegatesOfTheirCentreWithItsDayAndItsCount() {
        String reference = reference(asked());
        awaitSent(reference);
        for (String address : List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING)) {
            assertThat(only(address, reference, "complément demandé").text())
                    .contains(NoticeLanguage.FR.day(due()))
                    .contains(": 2")
                    .doesNotContain(TYPED);
        }
    }

    @Test
    void aDraftIsToldToThePhysicianItIsForAndToNobodyElseEachTimeItIsHandedOver() {
        PersonId physician =
                signIn.get(DemoPeople.KERBRAT, () -> people.current().id());
        ReferralId id = signIn.get(DemoPeople.VIDAL, () -> drafts.openFor(physician));
        String reference = reference(id);
        assertThat(states(reference)).as("nothing is ready yet").isEmpty();
        for (int times = 1; times <= 2; times++) {
            signIn.as(
                    DemoPeople.VIDAL,
                    () -> drafts.handOver(id, referrals.draft(id).revision()));
            awaitSent(reference);
            assertThat(received(reference)).hasSize(times);
        }
        assertThat(receivedBy(DemoPeople.KERBRAT, reference)).hasSize(2).allSatisfy(mail -> assertThat(mail.subject())
                .contains("à soumettre"));
    }

    /** It is nobody's draft yet: who began it is not told that it is theirs to submit. */
    @Test
    void anOldDraftWithoutAPhysicianIsToldToWhoBeganItAsOneToNameAPhysicianFor() {
        PersonId delegate =
                signIn.get(DemoPeople.CHASTAING, () -> people.current().id());
        ReferralId id = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE).id();
        String reference =
                signIn.get(DemoPeople.KERBRAT, () -> referrals.row(id).reference());
        ReferralContact began = new ReferralContact(reference, delegate);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DraftWaiting(id, began, FrenchTime.today(clock), 1, false, true)));
        awaitSent(reference);
        assertThat(received(reference)).hasSize(1);
        assertThat(only(DemoPeople.CHASTAING, reference, "sans médecin").text())
                .contains("aucun médecin n’est choisi")
                .doesNotContain("Votre brouillon");
    }

    @Test
    void aReminderIsToldOnceHoweverOftenTheDayIsLookedAt() {
        ReferralId id = asked();
        String reference = reference(id);
        ReferralContact contact = signIn.get(DemoPeople.VIDAL, () -> referrals.contact(id));
        InformationAsked reminder = new InformationAsked(
                id,
                UUID.randomUUID(),
                1,
                contact,
                signIn.get(DemoPeople.VIDAL, () -> referrals.row(id)).centreId(),
                due(),
                2);
        for (int day = 0; day < 3; day++) {
            transaction.executeWithoutResult(status -> events.publishEvent(reminder));
        }
        awaitSent(reference);
        only(DemoPeople.KERBRAT, reference, "rappel");
    }

    @Test
    void whoAnswersForTheCaseIsToldOnceTheReferrerAnsweredTheLastQuestion() {
        ReferralId id = asked();
        RequestedItemId mrss = item(id, RequestedKind.ELEMENT);
        RequestedItemId question = item(id, RequestedKind.QUESTION);
        signIn.as(DemoPeople.VIDAL, () -> desk.waive(id, seen(id), Set.of(mrss), TYPED));
        signIn.as(
                DemoPeople.KERBRAT, () -> desk.answer(id, seen(id), Map.of(question, ItemAnswer.of(TYPED)), Map.of()));
        String reference = reference(id);
        awaitSent(reference);
        only(DemoPeople.VIDAL, reference, "complément reçu");
    }

    private RequestedItemId item(ReferralId id, RequestedKind kind) {
        return signIn.get(DemoPeople.VIDAL, () -> history.status(id).request().orElseThrow().items().stream()
                .filter(item -> item.kind() == kind)
                .map(RequestedItem::id)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void everyStepIsToldToThoseItConcernsAndNothingOfTheCaseLeaves() {
        ReferralId answered = asked();
        signIn.as(DemoPeople.VIDAL, () -> {
            Set<RequestedItemId> items = history.status(answered).request().orElseThrow().items().stream()
                    .map(RequestedItem::id)
                    .collect(Collectors.toSet());
            desk.waive(answered, seen(answered), items, TYPED);
            desk.accept(
                    answered, seen(answered), new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.HAEMATOLOGY)));
            desk.write(answered, TYPED);
        });
        signIn.as(DemoPeople.KERBRAT, () -> desk.withdraw(answered, seen(answered), TYPED));
        signIn.as(DemoPeople.VIDAL, () -> desk.refuseWithdrawal(answered, seen(answered), TYPED));
        signIn.as(DemoPeople.KERBRAT, () -> desk.withdraw(answered, seen(answered), TYPED));
        signIn.as(DemoPeople.VIDAL, () -> desk.grantWithdrawal(answered, seen(answered)));
        ReferralId declined = inTriage();
        DeclineDecision no = new DeclineDecision(
                DeclineReason.OTHER, TYPED, TYPED, signIn.get(DemoPeople.MAUBERT, () -> people.current()
                        .id()));
        signIn.as(DemoPeople.VIDAL, () -> desk.decline(declined, seen(declined), no));
        String first = reference(answered);
        String second = reference(declined);
        awaitSent(first);
        awaitSent(second);

        assertThat(receivedBy(DemoPeople.VIDAL, first))
                .as("who did without the last answer knows")
                .noneMatch(mail -> mail.subject().contains("complément reçu"));
        only(DemoPeople.KERBRAT, first, "inscrit");
        only(DemoPeople.KERBRAT, first, "nouveau message");
        only(DemoPeople.KERBRAT, first, "votre demande de retrait");
        only(DemoPeople.KERBRAT, first, "retiré");
        only(DemoPeople.MAUBERT, first, "retiré");
        assertThat(receivedBy(DemoPeople.VIDAL, first))
                .filteredOn(mail -> mail.subject().contains("demande de retrait"))
                .hasSize(2);
        only(DemoPeople.KERBRAT, second, "réponse de la coordination");
        assertThat(allReceived().stream().flatMap(mail -> mail.everything().stream()))
                .allSatisfy(text -> assertThat(text).doesNotContain("Xkjmotif"));
    }
}

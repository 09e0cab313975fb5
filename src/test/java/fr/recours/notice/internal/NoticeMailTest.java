package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeFilter;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Placement;
import fr.recours.rcp.ReviewToDecide;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import fr.recours.support.SubmittedCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From a real submission to a real SMTP server. */
class NoticeMailTest extends NoticeJourney {

    @Test
    void writesOnceToTheReferrerAndOnceToEachCoordinatorAfterASubmission() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        String reference = reference(referral);
        awaitSent(reference);

        List<String> coordinators =
                people.inRole(Role.COORDINATOR).stream().map(Person::email).toList();
        assertThat(received(reference).stream().map(ReadMail::to))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING), coordinators.stream())
                                .toList());
        ReadMail toReferrer = receivedBy(DemoPeople.KERBRAT, reference).getFirst();
        MeetingSummary meeting = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow()
                .meeting();
        assertThat(toReferrer.subject()).contains("bien reçu");
        assertThat(toReferrer.text())
                .contains(NoticeLanguage.FR.session(meeting.start().toInstant()));
        assertThat(toReferrer.html()).contains(reference);
        assertThat(toReferrer.headers())
                .containsEntry("Message-ID", messageId(DemoPeople.KERBRAT, reference))
                .containsEntry("Auto-Submitted", "auto-generated")
                .doesNotContainKeys("Reply-To", "Cc", "Bcc");
    }

    @Test
    void tellsTheReferrerTheOldAndTheNewDateOfAMoveInTheirLanguage() {
        signIn.as(DemoPeople.ZEROUAL, () -> people.chooseLanguage(Locale.ENGLISH));
        ReferralId referral = cases.submit(DemoPeople.ZEROUAL);
        Placement before = signIn.get(DemoPeople.ZEROUAL, () -> meetings.placement(referral))
                .orElseThrow();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(before.itemId(), target.id()));
        String reference = reference(referral);
        awaitSent(reference);

        assertThat(receivedBy(DemoPeople.ZEROUAL, reference))
                .filteredOn(mail -> mail.subject().contains("new meeting date"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(NoticeLanguage.EN.session(target.start().toInstant()))
                        .contains(NoticeLanguage.EN.session(
                                before.meeting().start().toInstant())));
    }

    @Test
    void tellsAgainWhenACaseIsMovedThereAndBack() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        Placement before = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(before.itemId(), target.id()));
        signIn.as(
                DemoPeople.VIDAL,
                () -> meetings.move(before.itemId(), before.meeting().id()));
        String reference = reference(referral);
        awaitSent(reference);

        assertThat(receivedBy(DemoPeople.KERBRAT, reference))
                .filteredOn(mail -> mail.subject().contains("changement de séance"))
                .hasSize(2);
    }

    @Test
    void writesOnceWhenTheSameEventIsHandledTwice() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        Placement placement = signIn.get(DemoPeople.KERBRAT, () -> meetings.placement(referral))
                .orElseThrow();
        String reference = reference(referral);
        int written = rows(reference);

        signIn.as(
                DemoPeople.KERBRAT,
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new AgendaItemListed(
                        placement.itemId(), referral, placement.meeting().id()))));

        awaitSent(reference);
        assertThat(rows(reference)).isEqualTo(written);
        assertThat(received(reference)).hasSize(written);
    }

    @Test
    void writesNothingWhenTheSubmissionIsRolledBack() {
        ReferralDraft draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE);
        int tasks = count("select count(*) from scheduled_task where task_name = 'notice-send'");

        signIn.as(
                DemoPeople.KERBRAT,
                () -> transaction.executeWithoutResult(status -> {
                    referrals.submit(draft.id(), draft.revision());
                    assertThat(rows(draft.reference())).isPositive();
                    status.setRollbackOnly();
                }));

        assertThat(rows(draft.reference())).isZero();
        assertThat(count("select count(*) from scheduled_task where task_name = 'notice-send'"))
                .isEqualTo(tasks);
        assertThat(received(draft.reference())).isEmpty();
    }

    @Test
    void saysNothingOfThePatientTheDiseaseOrWhatWasTyped() {
        List<ReferralId> submitted = Stream.of(
                        DemoPeople.KERBRAT, DemoPeople.ZEROUAL, DemoPeople.KERBRAT, DemoPeople.ZEROUAL)
                .map(physician -> cases.submit(physician, Urgency.URGENT))
                .toList();
        MeetingSummary target = signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast();
        submitted.stream().limit(2).forEach(referral -> {
            AgendaItemId item = signIn.get(DemoPeople.VIDAL, () -> meetings.placement(referral))
                    .orElseThrow()
                    .itemId();
            signIn.as(DemoPeople.VIDAL, () -> meetings.move(item, target.id()));
        });
        submitted.forEach(referral -> awaitSent(reference(referral)));

        List<ReadMail> mails = allReceived();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(10);
        assertThat(mails.stream().flatMap(mail -> mail.everything().stream()))
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                SubmittedCases.FAMILY_NAME.toLowerCase(Locale.ROOT),
                                SubmittedCases.GIVEN_NAME.toLowerCase(Locale.ROOT),
                                "xkjquestionlibre",
                                "xkjmaladie",
                                "wwqinformateur",
                                "scléro",
                                "sclero",
                                "lupus",
                                "autogreffe",
                                "blinatumomab",
                                "cellule",
                                "valmont",
                                "port-aubry",
                                "kerbrat",
                                "zeroual",
                                "urgent"));
    }

    /** portal.md §5: a mail names neither the opinion nor what follows from it. */
    @Test
    void saysNothingOfWhatAMeetingDecided() {
        ReferralId referral = cases.submit(DemoPeople.ZEROUAL);
        LocalDate day = LocalDate.now(FrenchTime.ZONE).plusDays(30);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ReviewToDecide(
                    new ObligationId(UUID.randomUUID()), referral, ObligationKind.NEXT_SESSION, day));
            events.publishEvent(new ReviewToDecide(
                    new ObligationId(UUID.randomUUID()), referral, ObligationKind.REDISCUSS_AT, day));
            events.publishEvent(new ObligationDue(
                    new ObligationId(UUID.randomUUID()), referral, ObligationKind.REDISCUSS_AT, day, 1));
        });
        String reference = reference(referral);
        awaitSent(reference);

        assertThat(received(reference))
                .extracting(ReadMail::subject)
                .anyMatch(subject -> subject.contains("place à confirmer"))
                .anyMatch(subject -> subject.contains("décision à prendre"));
        assertThat(received(reference).stream().flatMap(mail -> mail.everything().stream()))
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "a demandé à revoir",
                                "rediscut",
                                "de nouveau",
                                "nouvelle discussion",
                                "décaler",
                                "asked to see",
                                "discussed again",
                                "new discussion",
                                "put it off"));
    }

    @Test
    void showsTheListToCoordinationAndAdministratorOnly() {
        assertThat(List.of(DemoPeople.VIDAL, DemoPeople.ADMINISTRATOR))
                .allSatisfy(person -> assertThat(signIn.get(person, () -> notices.latest(NoticeFilter.ALL, 5)))
                        .isNotNull());
        assertThat(List.of(
                        DemoPeople.KERBRAT,
                        DemoPeople.CHASTAING,
                        DemoPeople.MAUBERT,
                        DemoPeople.SARRAZIN,
                        DemoPeople.VAUBERT,
                        DemoPeople.PESSAC,
                        DemoPeople.AUDITOR))
                .allSatisfy(person -> assertThatThrownBy(
                                () -> signIn.get(person, () -> notices.latest(NoticeFilter.ALL, 5)))
                        .isInstanceOf(NotFoundException.class));
    }
}

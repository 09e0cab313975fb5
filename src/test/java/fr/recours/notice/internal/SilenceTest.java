package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.recours.access.NewDevice;
import fr.recours.access.RoleChanged;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePace;
import fr.recours.notice.NoticePreferences;
import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.SecureAddresses;
import fr.recours.rcp.AgendaItemDeferred;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemMoved;
import fr.recours.rcp.AgendaItemRemoved;
import fr.recours.rcp.AgendaPublished;
import fr.recours.rcp.CaseCarriedOver;
import fr.recours.rcp.ConsultationNears;
import fr.recours.rcp.ConsultationToConclude;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.DeputyEnding;
import fr.recours.rcp.ExpertInvited;
import fr.recours.rcp.InvitationEnded;
import fr.recours.rcp.MeetingCancelled;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingMilestone;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingRescheduled;
import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.OpinionCorrected;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionReleased;
import fr.recours.rcp.OpinionToSign;
import fr.recours.rcp.ReviewToDecide;
import fr.recours.referral.DeclineAgreed;
import fr.recours.referral.DoctorLeft;
import fr.recours.referral.DocumentRefused;
import fr.recours.referral.Documents;
import fr.recours.referral.DraftHandedOver;
import fr.recours.referral.DraftWaiting;
import fr.recours.referral.ErrorReported;
import fr.recours.referral.ExceptionalAccessAsked;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccessOpened;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.referral.WithdrawalAsked;
import fr.recours.search.ProgrammeProposed;
import fr.recours.search.ProgrammeScreened;
import fr.recours.search.ScreeningChanged;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The proof of silence (portal.md §5, S30, S31): patients whose every word is marked, told of by every message there is, on every
 * channel; then all that reached the mail server is read, and none of those words is in it.
 */
class SilenceTest extends NoticeJourney {

    /** Never said, whoever the patient is. */
    private static final List<String> FORBIDDEN = List.of(
            "zzq",
            "scléro",
            "sclero",
            "lupus",
            "rituximab",
            "cyclophosphamide",
            "autogreffe",
            "blinatumomab",
            "msc-scs",
            "msc-les",
            "cellule",
            "favorable",
            "valmont",
            "port-aubry",
            "kerbrat",
            "zeroual",
            "urgent",
            "pneumolog",
            "haemato",
            "hémato",
            "né(e)");

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private Documents documents;

    @Autowired
    private ReferralContacts contacts;

    @Autowired
    private MeetingNotices meetingNotices;

    @Autowired
    private Summaries summaries;

    @Autowired
    private NoticePreferences preferences;

    @Autowired
    private SecureAddresses addresses;

    @Autowired
    private MailAccounts accounts;

    @Test
    void nothingOfAnyPatientLeavesWhateverIsTold() throws Exception {
        accounts.of(NoticeChannel.SECURE_MAIL).sender().setPort(sender.getPort());
        PersonId physician = person(DemoPeople.KERBRAT);
        signIn.as(DemoPeople.VIDAL, () -> addresses.keep(physician, "medecin@mssante.example.org"));
        List<ReferralId> told = new ArrayList<>();
        for (MarkedCases.Marked marked : MarkedCases.ALL) {
            ReferralId id = new MarkedCases(referrals, documents, signIn).submitted(marked);
            told.add(id);
            live(id, marked);
        }
        await().atMost(SOON).until(() -> count("select count(*) from notice where state = 'QUEUED'") == 0);

        assertThat(templatesSent()).containsAll(mailed());
        List<String> read = Arrays.stream(smtp.getReceivedMessages())
                .flatMap(message -> WireMail.of(message).stream())
                .toList();
        assertThat(read).hasSizeGreaterThan(MarkedCases.ALL.size() * mailed().size());
        assertThat(read).allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain(FORBIDDEN.toArray(String[]::new)));
        assertThat(Arrays.stream(smtp.getReceivedMessages()))
                .allSatisfy(message -> assertThat(message.getAllRecipients()).hasSize(1));
        for (String card : List.of("TRACKING_INVITED", "STATUS_CHANGED")) {
            assertThat(sql.sql("select distinct address from notice where template = ?")
                            .param(card)
                            .query(String.class)
                            .list())
                    .as(card)
                    .containsExactly(DemoPeople.PESSAC);
        }
        sql.sql("delete from secure_address").update();
    }

    /** Every event a referral can meet, those of the meeting, of opinions and of accounts too. */
    private void live(ReferralId id, MarkedCases.Marked marked) {
        ReferralPeople concerned = contacts.of(id);
        ReferralContact contact = concerned.contact();
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.write(id, marked.typed());
            desk.assign(id, revision(id), people.current().id());
            desk.accept(id, revision(id), new TriageDecision(Urgency.URGENT, 9, Set.of(Specialty.HAEMATOLOGY)));
        });
        MeetingId last =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast().id();
        OpinionId opinion = OpinionId.random();
        UUID request = UUID.randomUUID();
        LocalDate day = LocalDate.of(2028, 2, 29);
        signIn.as(
                DemoPeople.VIDAL,
                () -> transaction.executeWithoutResult(status -> {
                    Stream.of(
                                    ReferralAction.RESUME,
                                    ReferralAction.DECLINE,
                                    ReferralAction.CLOSE,
                                    ReferralAction.CLOSE_UNANSWERED,
                                    ReferralAction.WITHDRAW,
                                    ReferralAction.REDISCUSS)
                            .forEach(action -> events.publishEvent(changed(id, action, concerned)));
                    for (int reminder = 0; reminder < 2; reminder++) {
                        events.publishEvent(
                                new InformationAsked(id, request, reminder, contact, concerned.centre(), day, 2));
                    }
                    events.publishEvent(new DeclineAgreed(id, contact, person(DemoPeople.MAUBERT)));
                    events.publishEvent(new WithdrawalAsked(id, 1, false, contact, null));
                    events.publishEvent(new WithdrawalAsked(id, 2, true, contact, null));
                    events.publishEvent(new DoctorLeft(id, 1, contact));
                    events.publishEvent(new ErrorReported(id, 1, contact, person(DemoPeople.MAUBERT)));
                    events.publishEvent(new DraftHandedOver(id, contact, 1));
                    events.publishEvent(new DraftWaiting(id, contact, day, 1, false, false));
                    events.publishEvent(new DraftWaiting(id, contact, day, 2, true, false));
                    events.publishEvent(new DraftWaiting(id, contact, day, 3, false, true));
                    events.publishEvent(new DocumentRefused(id, UUID.randomUUID(), contact.referrer()));
                    meetingNotices.invite(last);
                    events.publishEvent(new ProgrammeProposed(id, "MSC-ScS", "1", day, false, null));
                    events.publishEvent(new ProgrammeProposed(id, "MSC-ScS", "2", day, true, day));
                    events.publishEvent(new ScreeningChanged(UUID.randomUUID(), day, 2, 1, 4, 3));
                    events.publishEvent(new ProgrammeScreened(UUID.randomUUID(), day, 2, 1, 4, 3));
                    events.publishEvent(new AgendaPublished(last));
                    Stream.of(MeetingMilestone.values())
                            .forEach(milestone ->
                                    events.publishEvent(new MeetingNears(last, milestone, day, day, 1, Set.of())));
                    events.publishEvent(new MeetingRescheduled(UUID.randomUUID(), last, Instant.EPOCH, Set.of(id)));
                    events.publishEvent(new AgendaItemDeferred(item(), id, DeferralCause.TIME_OUT, item(), last, last));
                    events.publishEvent(new CaseCarriedOver(item(), id, 2, last));
                    events.publishEvent(new AgendaItemRemoved(item(), id, last));
                    events.publishEvent(new MeetingCancelled(last));
                    events.publishEvent(new OpinionToSign(opinion, id, 3));
                    events.publishEvent(new OpinionReleased(opinion, id, last));
                    events.publishEvent(new OpinionCorrected(OpinionId.random(), opinion, id));
                    Stream.of(ObligationKind.values())
                            .forEach(kind ->
                                    events.publishEvent(new ObligationDue(ObligationId.random(), id, kind, day, 1)));
                    events.publishEvent(new ObligationOverdue(ObligationId.random(), id, ObligationKind.ACK_DUE, day));
                    events.publishEvent(new DeputyEnding(person(DemoPeople.MARCHETTI), day));
                    Stream.of(ObligationKind.REDISCUSS_AT, ObligationKind.NEXT_SESSION)
                            .forEach(kind ->
                                    events.publishEvent(new ReviewToDecide(ObligationId.random(), id, kind, day)));
                    events.publishEvent(new NewDevice(contact.referrer(), UUID.randomUUID()));
                    events.publishEvent(new RoleChanged(contact.referrer(), 1));
                    ExceptionalAccessId access = new ExceptionalAccessId(UUID.randomUUID());
                    events.publishEvent(new ExceptionalAccessAsked(access, id, person(DemoPeople.ADMINISTRATOR)));
                    events.publishEvent(new ExceptionalAccessOpened(access, id, person(DemoPeople.ADMINISTRATOR)));
                    events.publishEvent(new ExpertInvited(UUID.randomUUID(), id, person(DemoPeople.VAUBERT)));
                    events.publishEvent(new InvitationEnded(UUID.randomUUID(), id, person(DemoPeople.VAUBERT)));
                }));
        askInWriting(id, last, day);
        moveAndSum(id);
    }

    private void askInWriting(ReferralId id, MeetingId meeting, LocalDate day) {
        sql.sql("update meeting set written = 1, answer_by = ? where id = ?")
                .params(day, meeting.value())
                .update();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AgendaItemMoved(UUID.randomUUID(), item(), id, meeting, meeting));
            events.publishEvent(new ConsultationNears(meeting, day, Set.of(person(DemoPeople.MAUBERT))));
            Stream.of(true, false)
                    .forEach(quorate -> events.publishEvent(new ConsultationToConclude(meeting, id, day, quorate)));
        });
        sql.sql("update meeting set written = 0, answer_by = null where id = ?")
                .param(meeting.value())
                .update();
    }

    private void moveAndSum(ReferralId id) {
        transaction.executeWithoutResult(status -> sql.sql(
                        "update meeting set state = 'AGENDA_PUBLISHED' where id in (select meeting_id from agenda_item"
                                + " where referral_id = :id)")
                .param("id", id.value())
                .update());
        signIn.as(DemoPeople.MAUBERT, () -> preferences.choose(new NoticeHabits(NoticePace.SUMMARY, true)));
        UUID meeting = sql.sql("select meeting_id from agenda_item where referral_id = :id limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        UUID other = sql.sql("select id from meeting where id <> :id order by start_at desc limit 1")
                .param("id", meeting)
                .query(UUID.class)
                .single();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    new AgendaItemMoved(UUID.randomUUID(), item(), id, new MeetingId(meeting), new MeetingId(other)));
            events.publishEvent(new OpinionToSign(OpinionId.random(), id, 0));
        });
        signIn.as(DemoPeople.MAUBERT, () -> preferences.choose(new NoticeHabits(NoticePace.AT_ONCE, false)));
        summaries.write();
        transaction.executeWithoutResult(
                status -> sql.sql("update meeting set state = 'OPEN_FOR_LISTING' where state = 'AGENDA_PUBLISHED'")
                        .update());
    }

    private ReferralStateChanged changed(ReferralId id, ReferralAction action, ReferralPeople concerned) {
        return new ReferralStateChanged(
                id,
                ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50),
                action,
                concerned.contact().referrer(),
                ReferralState.TRIAGE,
                ReferralState.TRIAGE,
                concerned.contact(),
                concerned.centre(),
                null,
                concerned.triageOwner());
    }

    private static AgendaItemId item() {
        return AgendaItemId.random();
    }

    private long revision(ReferralId id) {
        return history.status(id).revision();
    }

    private PersonId person(String address) {
        return signIn.get(address, () -> people.current().id());
    }

    private static Set<NoticeTemplate> mailed() {
        return EnumSet.allOf(NoticeTemplate.class).stream()
                .filter(template -> !template.staysInPortal())
                .collect(Collectors.toSet());
    }

    private Set<NoticeTemplate> templatesSent() {
        return sql
                .sql("select distinct template from notice where channel <> 'PORTAL' and state in ('SENT', 'SUMMED')")
                .query(String.class)
                .list()
                .stream()
                .map(NoticeTemplate::valueOf)
                .collect(Collectors.toSet());
    }
}

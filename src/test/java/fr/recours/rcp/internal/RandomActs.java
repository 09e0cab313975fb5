package fr.recours.rcp.internal;

import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What referrers, two coordinators and the chair may do to cases, agendas and opinions, drawn by chance from what there is. */
@TestComponent
class RandomActs {

    /** A second coordinator, beside the demonstration's. */
    static final String SECOND = "second.coordination@mathec.example.org";

    /** Few meetings, so that they are fought over. */
    private static final int CONTESTED = 4;

    private final Hour hour;
    private final SubmittedCases cases;
    private final SignIn signIn;
    private final Referrals referrals;
    private final ReferralDesk desk;
    private final People people;
    private final FreshSignIn fresh;
    private final Meetings meetings;
    private final MeetingLife life;
    private final LiveMeeting live;
    private final Opinions opinions;
    private final JdbcClient sql;

    RandomActs(
            Hour hour,
            SubmittedCases cases,
            SignIn signIn,
            Referrals referrals,
            ReferralDesk desk,
            People people,
            FreshSignIn fresh,
            Meetings meetings,
            MeetingLife life,
            LiveMeeting live,
            Opinions opinions,
            JdbcClient sql) {
        this.hour = hour;
        this.cases = cases;
        this.signIn = signIn;
        this.referrals = referrals;
        this.desk = desk;
        this.people = people;
        this.fresh = fresh;
        this.meetings = meetings;
        this.life = life;
        this.live = live;
        this.opinions = opinions;
        this.sql = sql;
    }

    /** Done by one person on a thread of its own; its name where a failure is told. */
    record Act(String what, String person, Runnable work) {}

    Callable<String> on(Act act) {
        return () -> {
            try {
                signIn.as(act.person(), act.work());
                return act.what();
            } catch (RuntimeException failure) {
                throw new Failed(act, failure);
            }
        };
    }

    /** What came of an act that was not done. */
    static final class Failed extends RuntimeException {
        Failed(Act act, RuntimeException cause) {
            super(act.what() + " by " + act.person() + ": " + cause, cause);
        }
    }

    void enrolSecondCoordinator() {
        sql.sql(
                        "insert ignore into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " select uuid(), 'Seconde', 'Coordination', ?, role, language, password_hash, enabled, 0"
                                + " from person where email = ?")
                .params(SECOND, DemoPeople.VIDAL)
                .update();
    }

    /** One that has something to be done to. */
    Act draw(Random random, MeetingId running) {
        return Stream.generate(() -> drawAny(random, running))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Act> drawAny(Random random, MeetingId running) {
        String coordinator = random.nextBoolean() ? DemoPeople.VIDAL : SECOND;
        MeetingId other = ahead(random).id();
        return switch (random.nextInt(25)) {
            case 0, 1 -> Optional.of(submission(random));
            case 2, 3 ->
                referral(random, "r.state in ('SUBMITTED', 'TRIAGE')")
                        .map(id -> new Act("accept", coordinator, () -> accept(id, decision(id.value()))));
            case 4, 5 ->
                item(random, "i.state = 'LISTED'")
                        .map(item -> new Act("move", coordinator, () -> meetings.move(item, other)));
            case 6 ->
                item(random, "i.state = 'LISTED' and not i.provisional")
                        .map(item -> new Act(
                                "move late",
                                coordinator,
                                () -> meetings.moveLate(item, other, hour.late("Aggravation"))));
            case 7, 8 ->
                referral(random, "r.state = 'ACCEPTED'")
                        .map(id ->
                                new Act("list", coordinator, () -> meetings.list(id, other, hour.late("Aggravation"))));
            case 9 ->
                item(random, "not i.provisional")
                        .map(item -> new Act("take off", coordinator, () -> live.remove(item, "Examen impossible")));
            case 10 ->
                item(random, "not i.provisional").map(item -> {
                    AgendaItemKind kind = AgendaItemKind.values()[random.nextInt(AgendaItemKind.values().length)];
                    long revision = hour.revision(item);
                    return new Act(
                            "plan", coordinator, () -> meetings.plan(item, revision, kind, decision(item.value())));
                });
            case 11 ->
                item(random, "i.state = 'LISTED'")
                        .map(item -> new Act("order", coordinator, () -> meetings.order(other, item, null)));
            case 12 -> Optional.of(new Act("publish", coordinator, () -> life.publish(other)));
            case 13 -> Optional.of(new Act("cancel", coordinator, () -> life.cancel(other, "Grève")));
            case 14 -> {
                MeetingPlan plan = plan(random);
                yield Optional.of(new Act("reschedule", coordinator, () -> life.reschedule(other, plan)));
            }
            case 15 ->
                item(random, "i.state = 'FROZEN' and m.state = 'RUNNING'")
                        .map(item -> new Act("open", coordinator, () -> live.open(item)));
            case 16, 17 ->
                item(random, "i.state = 'RUNNING'")
                        .map(item -> new Act("conclude", coordinator, () -> {
                            live.keep(item, OpinionContent.empty(""), content(random));
                            live.conclude(item);
                        }));
            case 18 ->
                item(random, "m.state = 'RUNNING'")
                        .map(item -> new Act(
                                "defer",
                                random.nextBoolean() ? coordinator : DemoPeople.MAUBERT,
                                () -> live.defer(item, DeferralCause.TIME_OUT, "raison")));
            case 19 -> Optional.of(new Act("end", coordinator, () -> life.end(running)));
            case 20 -> opinion(random, "DRAFT").map(id -> writing(id, coordinator, random.nextBoolean()));
            case 21 ->
                opinion(random, "TO_SIGN")
                        .map(id -> new Act("sign", DemoPeople.MAUBERT, () -> {
                            fresh.prove(DemoPeople.PASSWORD);
                            opinions.sign(id, opinions.read(id).revision());
                        }));
            case 22 ->
                referral(random, "r.state in ('SUBMITTED', 'ACCEPTED', 'SCHEDULED') and r.withdrawal_asked_at is null")
                        .map(id -> new Act(
                                "withdraw", referrer(id), () -> desk.withdraw(id, hour.revision(id), "À sa demande")));
            case 23 ->
                referral(random, "r.withdrawal_asked_at is not null")
                        .map(id -> new Act("let go", coordinator, () -> desk.grantWithdrawal(id, hour.revision(id))));
            default ->
                opinion(random, "RELEASED")
                        .map(id -> new Act("correct", coordinator, () -> opinions.correct(id, content(random))));
        };
    }

    private Act submission(Random random) {
        String physician = random.nextBoolean() ? DemoPeople.KERBRAT : DemoPeople.ZEROUAL;
        ReferralDraft draft = cases.draft(physician, random.nextInt(3) == 0 ? Urgency.URGENT : Urgency.ROUTINE);
        return new Act("submit", physician, () -> referrals.submit(draft.id(), draft.revision()));
    }

    private String referrer(ReferralId id) {
        return sql.sql("select p.email from referral r join person p on p.id = r.referrer_id where r.id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private void accept(ReferralId id, TriageDecision decision) {
        desk.assign(id, hour.revision(id), people.current().id());
        desk.accept(id, hour.revision(id), decision);
    }

    private Act writing(OpinionId id, String coordinator, boolean ready) {
        return new Act(ready ? "propose" : "write", coordinator, () -> {
            long seen = opinions.read(id).revision();
            if (ready) {
                opinions.propose(id, seen);
            } else {
                opinions.write(id, seen, Hour.favourable());
            }
        });
    }

    private static OpinionContent content(Random random) {
        return random.nextBoolean()
                ? Hour.favourable()
                : OpinionContent.of(OutcomeCode.OTHER_TREATMENT, "Rituximab.").about(OpinionContent.NO_PROGRAMME);
    }

    /** By what the case is, so that it is the same again for the same draw. */
    private static TriageDecision decision(UUID of) {
        Random random = new Random(of.getLeastSignificantBits());
        return new TriageDecision(
                random.nextInt(3) == 0 ? Urgency.URGENT : Urgency.ROUTINE,
                3 + random.nextInt(15),
                Set.of(Specialty.HAEMATOLOGY));
    }

    /** One of the next meetings that have not begun. */
    private MeetingSummary ahead(Random random) {
        List<MeetingSummary> ahead = signIn.get(DemoPeople.VIDAL, meetings::upcoming).stream()
                .filter(meeting -> meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0)
                .limit(CONTESTED)
                .toList();
        return ahead.get(random.nextInt(ahead.size()));
    }

    private MeetingPlan plan(Random random) {
        LocalDateTime near = ahead(random).start().toLocalDateTime();
        return new MeetingPlan(
                near.toLocalDate().plusDays(random.nextInt(15)).atTime(8 + random.nextInt(11), random.nextInt(60)),
                90,
                40 + random.nextInt(40),
                "Salle 4",
                "");
    }

    private Optional<AgendaItemId> item(Random random, String where) {
        return one(
                        random,
                        sql.sql("select i.id from agenda_item i join meeting m on m.id = i.meeting_id"
                                        + " where i.active_referral_id is not null and " + where
                                        + " order by i.listed_at, i.id")
                                .query(UUID.class)
                                .list())
                .map(AgendaItemId::new);
    }

    private Optional<ReferralId> referral(Random random, String where) {
        return one(
                        random,
                        sql.sql("select r.id from referral r where " + where + " order by r.opened_at, r.id")
                                .query(UUID.class)
                                .list())
                .map(ReferralId::new);
    }

    private Optional<OpinionId> opinion(Random random, String state) {
        return one(
                        random,
                        sql.sql(
                                        "select id from opinion where superseded = false and state = ? order by concluded_at, id")
                                .param(state)
                                .query(UUID.class)
                                .list())
                .map(OpinionId::new);
    }

    private static Optional<UUID> one(Random random, List<UUID> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }
}

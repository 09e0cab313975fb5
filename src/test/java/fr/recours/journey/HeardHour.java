package fr.recours.journey;

import fr.recours.access.FreshSignIn;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionItem;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.referral.DraftContent;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.SignIn;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** An hour of the demonstration in the middle of it, with cases like its own: for the pages of the hour. */
@TestComponent
class HeardHour {

    /**
     * @param item the case in discussion
     * @param followed a case with a review and a document to come
     * @param correction of a signed opinion, begun
     */
    record Pages(
            MeetingId meeting,
            AgendaItemId item,
            OpinionId draft,
            OpinionId toSign,
            MeetingId consultation,
            ReferralId followed,
            OpinionId correction) {}

    private static final int ANSWER_DAYS = 5;

    private final HeardCases heard;
    private final SignIn signIn;
    private final Referrals referrals;
    private final Meetings meetings;
    private final MeetingLife life;
    private final LiveMeeting live;
    private final Attendances attendances;
    private final Opinions opinions;
    private final Obligations obligations;
    private final FreshSignIn fresh;
    private final WrittenConsultations consultations;
    private final Clock clock;

    HeardHour(
            HeardCases heard,
            SignIn signIn,
            Referrals referrals,
            Meetings meetings,
            MeetingLife life,
            LiveMeeting live,
            Attendances attendances,
            Opinions opinions,
            Obligations obligations,
            FreshSignIn fresh,
            WrittenConsultations consultations,
            Clock clock) {
        this.heard = heard;
        this.signIn = signIn;
        this.referrals = referrals;
        this.meetings = meetings;
        this.life = life;
        this.live = live;
        this.attendances = attendances;
        this.opinions = opinions;
        this.obligations = obligations;
        this.fresh = fresh;
        this.consultations = consultations;
        this.clock = clock;
    }

    /** Two cases decided, a third in discussion, one asked about in writing, and two whose opinions were signed. */
    Pages begun() {
        ReferralId signed = listed("Quéméner-Aubry", "Rochebrune", "Odile", Urgency.ROUTINE);
        ReferralId drafted = listed("Marchandel", "Castelnau", "Firmin", Urgency.ROUTINE);
        ReferralId discussed = listed("Tavernol", "Beaurepaire", "Clémence", Urgency.ROUTINE);
        ReferralId followed = listed("Quéméner-Aubry", "Vaucresson", "Lise", Urgency.ROUTINE);
        ReferralId done = listed("Tavernol", "Hauterive", "Bastien", Urgency.ROUTINE);
        MeetingId consultation = asked(listed("Marchandel", "Morvillars", "Étienne", Urgency.URGENT));
        return signIn.get(DemoPeople.VIDAL, () -> {
            MeetingId meeting = met(discussed);
            OpinionId toSign =
                    conclude(item(meeting, signed), OutcomeCode.REDISCUSS_AT, "À revoir avec la biopsie rénale.");
            opinions.propose(toSign, opinions.read(toSign).revision());
            OpinionId draft = conclude(item(meeting, drafted), OutcomeCode.FAVOURABLE, "La RCP est favorable.");
            sign(conclude(item(met(followed), followed), OutcomeCode.REDISCUSS_AT, "À revoir dans six mois."));
            OpinionId corrected = conclude(item(met(done), done), OutcomeCode.FAVOURABLE, "La RCP est favorable.");
            sign(corrected);
            told(done, corrected);
            OpinionId correction = opinions.correct(
                    corrected,
                    OpinionContent.of(OutcomeCode.FAVOURABLE, "Mieux dit.").about("MSC-ScS"));
            AgendaItemId running = item(meeting, discussed);
            live.open(running);
            keep(running, OutcomeCode.FAVOURABLE, "La RCP est favorable.");
            return new Pages(meeting, running, draft, toSign, consultation, followed, correction);
        });
    }

    /** Its meeting is today and running, everybody there: whichever had room for it. */
    private MeetingId met(ReferralId referral) {
        MeetingId its = meetings.placement(referral).orElseThrow().meeting().id();
        if (meetings.require(its).state() != MeetingState.RUNNING) {
            heard.today(referral);
            life.start(its, "");
            attendances.of(its).stream()
                    .filter(Attendee::physician)
                    .forEach(one -> attendances.note(its, one.id(), Presence.PRESENT));
        }
        return its;
    }

    private void sign(OpinionId opinion) {
        opinions.propose(opinion, opinions.read(opinion).revision());
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(opinion, opinions.read(opinion).revision());
        });
    }

    /** Read, and carried out. */
    private void told(ReferralId referral, OpinionId opinion) {
        signIn.as(DemoPeople.ZEROUAL, () -> {
            opinions.acknowledge(opinion);
            obligations.record(referral, Implementation.DONE, "");
        });
    }

    private MeetingId asked(ReferralId urgent) {
        MeetingId consultation = signIn.get(
                DemoPeople.VIDAL,
                () -> consultations.ask(urgent, FrenchTime.today(clock).plusDays(ANSWER_DAYS)));
        signIn.as(
                DemoPeople.MAUBERT,
                () -> consultations.answer(consultation, true, "D’accord, sous réserve de l’échographie."));
        return consultation;
    }

    private OpinionId conclude(AgendaItemId item, OutcomeCode outcome, String words) {
        live.open(item);
        keep(item, outcome, words);
        return live.conclude(item);
    }

    private void keep(AgendaItemId item, OutcomeCode outcome, String words) {
        OpinionContent begun = OpinionContent.of(outcome, opinions.begin(item).text() + words);
        OpinionContent written = outcome.rediscusses()
                ? begun.rediscussedOn(FrenchTime.today(clock).plusMonths(6))
                : begun.about("MSC-ScS");
        live.keep(item, OpinionContent.empty(""), written);
    }

    private AgendaItemId item(MeetingId meeting, ReferralId referral) {
        List<SessionItem> items = live.board(meeting).items();
        return items.stream()
                .filter(one -> one.referral().equals(referral))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** With the facts of a case of the demonstration, and another name; accepted. */
    private ReferralId listed(String like, String familyName, String givenName, Urgency urgency) {
        DraftContent known = signIn.get(
                DemoPeople.VIDAL, () -> referrals.read(demonstrated(like).id()).content());
        ReferralId id = signIn.get(DemoPeople.ZEROUAL, () -> {
            ReferralDraft empty = referrals.draft(referrals.open());
            referrals.save(
                    empty.id(),
                    empty.revision(),
                    new DraftContent(
                            new PatientIdentity(familyName, givenName, IdentityStatus.QUALIFIED),
                            known.question(),
                            urgency,
                            known.information(),
                            "",
                            known.caseFile()));
            referrals.submit(empty.id(), referrals.draft(empty.id()).revision());
            return empty.id();
        });
        return heard.scheduled(id, urgency);
    }

    private ReferralRow demonstrated(String familyName) {
        return referrals.visible().stream()
                .filter(row -> row.patient().familyName().equals(familyName))
                .findFirst()
                .orElseThrow();
    }
}

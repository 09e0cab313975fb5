package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.CaseToClose;
import fr.recours.rcp.Forgotten;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.PlacesTaken;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.SessionDesk;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.SealedTexts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Obligations}. */
@Service
@DoneAgainAfterRace
@Transactional
class ObligationService implements Obligations {

    static final String REASON = "obligation";
    private static final Set<Role> FOLLOWING = EnumSet.of(Role.REFERRING_PHYSICIAN, Role.DELEGATE, Role.COORDINATOR);

    /** The others end by an act of their own. */
    private static final Set<ObligationKind> MET_BY_WORD =
            EnumSet.of(ObligationKind.DOCUMENT_DUE, ObligationKind.ACTION_DUE, ObligationKind.VISIT_DUE);

    private final RcpGate gate;
    private final ObligationStore obligations;
    private final ObligationBook book;
    private final ObligationReader reader;
    private final FollowUp followUp;
    private final Rediscussing rediscussing;
    private final ReviewPlaces places;
    private final Inclusions inclusions;
    private final InclusionActs acts;
    private final ForgottenCheck forgotten;
    private final Referrals referrals;
    private final SessionDesk sessions;
    private final SealedTexts texts;
    private final RcpTrail trail;

    ObligationService(
            RcpGate gate,
            ObligationStore obligations,
            ObligationBook book,
            ObligationReader reader,
            FollowUp followUp,
            Rediscussing rediscussing,
            ReviewPlaces places,
            Inclusions inclusions,
            InclusionActs acts,
            ForgottenCheck forgotten,
            Referrals referrals,
            SessionDesk sessions,
            SealedTexts texts,
            RcpTrail trail) {
        this.gate = gate;
        this.obligations = obligations;
        this.book = book;
        this.reader = reader;
        this.followUp = followUp;
        this.rediscussing = rediscussing;
        this.places = places;
        this.inclusions = inclusions;
        this.acts = acts;
        this.forgotten = forgotten;
        this.referrals = referrals;
        this.sessions = sessions;
        this.texts = texts;
        this.trail = trail;
    }

    @Override
    public List<Obligation> open() {
        return reader.open();
    }

    @Override
    public List<CaseToClose> toClose() {
        gate.coordinator(null, "TO_CLOSE");
        return reader.toClose().stream()
                .map(row -> new CaseToClose(
                        row.id(),
                        row.revision(),
                        row.reference(),
                        row.dueOn(),
                        followUp.became(row.id()).isPresent()))
                .toList();
    }

    @Override
    public int late() {
        return reader.late();
    }

    @Override
    public List<Obligation> of(ReferralId referral) {
        return reader.of(referral);
    }

    @Override
    public void meet(ObligationId id) {
        Person person = gate.person(id.value(), "MEET", FOLLOWING);
        ReferralId referral = obligations.referralOf(id.value());
        sessions.hold(referral);
        ObligationEntity obligation = obligations.lock(id.value());
        boolean byWord = obligation.isOpen() && MET_BY_WORD.contains(obligation.kind());
        gate.require(byWord, person, referral.value(), "MEET:" + obligation.kind(), "rcp.meet.refused");
        settle(referral, obligation, ObligationState.MET, person);
    }

    @Override
    public void cancel(ObligationId id, String reason) {
        Person coordinator = gate.coordinator(id.value(), "CANCEL");
        ReferralId referral = obligations.referralOf(id.value());
        if (obligations.discussesAgain(id.value())) {
            places.giveBack(referral, coordinator);
            sessions.outdate(referral); // nobody confirms a place that was just given back
        } else {
            sessions.hold(referral);
        }
        ObligationEntity obligation = obligations.lock(id.value());
        boolean justified = obligation.isOpen() && !reason.isBlank();
        gate.require(
                justified,
                coordinator,
                referral.value(),
                "CANCEL:" + obligation.kind(),
                "rcp.obligation.refused.cancel");
        obligation.because(texts.seal(id.value(), REASON, reason.strip()));
        settle(referral, obligation, ObligationState.CANCELLED, coordinator);
    }

    private void settle(ReferralId referral, ObligationEntity obligation, ObligationState end, Person by) {
        book.settle(obligation, end, by);
        sessions.owe(referral, book.next(referral));
        trail.record(by, AuditAction.OBLIGATION_CHANGED, referral.value(), obligation.kind() + ":" + end);
    }

    @Override
    public Optional<Implementation> became(ReferralId referral) {
        return followUp.became(referrals.row(referral).id());
    }

    @Override
    public void record(ReferralId referral, Implementation implementation, String reason) {
        Person person = gate.person(referral.value(), "IMPLEMENTATION", FOLLOWING);
        referrals.row(referral);
        followUp.record(referral, implementation, reason, person);
    }

    @Override
    public void include(ReferralId referral, Inclusion inclusion) {
        acts.include(referral, inclusion);
    }

    @Override
    public List<Inclusion> inclusions(ReferralId referral) {
        return acts.of(referral);
    }

    @Override
    public void takeBack(ReferralId referral, String programme, String reason) {
        acts.takeBack(referral, programme, reason);
    }

    @Override
    public List<PlacesTaken> places() {
        gate.officer(null, "PLACES");
        return inclusions.places();
    }

    @Override
    public void close(ReferralId referral, long revision) {
        followUp.close(referral, revision);
    }

    @Override
    public void rediscuss(ReferralId referral, long revision, LocalDate notBefore, String change) {
        rediscussing.rediscuss(referral, revision, notBefore, change);
    }

    @Override
    public void tell(ReferralId referral, long revision, List<AnsweredFacts> facts, String change) {
        rediscussing.tell(referral, revision, facts, change);
    }

    @Override
    public void postpone(ObligationId id, String reason) {
        rediscussing.postpone(id, reason);
    }

    @Override
    public void lose(ReferralId referral, long revision, String reason) {
        followUp.lose(referral, revision, reason);
    }

    @Override
    public List<Forgotten> forgotten() {
        gate.coordinator(null, "FORGOTTEN");
        return forgotten.all();
    }
}

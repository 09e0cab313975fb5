package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Divergence;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionAcknowledged;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionDraft;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.UnsignedOpinion;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Opinions}. */
@Service
@DoneAgainAfterRace
@Transactional
class OpinionService implements Opinions {

    private final RcpGate gate;
    private final HalfWritten halfWritten;
    private final OpinionStore opinions;
    private final OpinionAccess access;
    private final OpinionDesk desk;
    private final Signing signing;
    private final ObligationBook obligations;
    private final Referrals referrals;
    private final SealedTexts texts;
    private final RcpTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionService(
            RcpGate gate,
            HalfWritten halfWritten,
            OpinionStore opinions,
            OpinionAccess access,
            OpinionDesk desk,
            Signing signing,
            ObligationBook obligations,
            Referrals referrals,
            SealedTexts texts,
            RcpTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.halfWritten = halfWritten;
        this.opinions = opinions;
        this.access = access;
        this.desk = desk;
        this.signing = signing;
        this.obligations = obligations;
        this.referrals = referrals;
        this.texts = texts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public OpinionDraft begin(AgendaItemId item) {
        gate.officer(item.value(), "BEGIN");
        return halfWritten.from(item);
    }

    @Override
    public List<Opinion> of(ReferralId referral) {
        return access.of(referral);
    }

    @Override
    public List<Opinion> of(MeetingId meeting) {
        gate.person(meeting.value(), "OPINIONS", EnumSet.of(Role.COORDINATOR, Role.CHAIR, Role.EXPERT));
        return access.of(meeting);
    }

    @Override
    public Opinion read(OpinionId id) {
        return access.read(id);
    }

    @Override
    public long write(OpinionId id, long revision, OpinionContent content) {
        return desk.write(id, revision, content);
    }

    @Override
    public void propose(OpinionId id, long revision) {
        desk.propose(id, revision);
    }

    @Override
    public void sign(OpinionId id, long revision) {
        signing.sign(id, revision);
    }

    @Override
    public OpinionId correct(OpinionId id, OpinionContent content) {
        return desk.correct(id, content);
    }

    @Override
    public void abandon(OpinionId id, long revision) {
        desk.abandon(id, revision);
    }

    /** The referral is held before the opinion, as everywhere. */
    @Override
    public void acknowledge(OpinionId id) {
        Person reader = gate.person(id.value(), "ACKNOWLEDGE", EnumSet.of(Role.REFERRING_PHYSICIAN));
        OpinionEntity read = opinions.require(id.value());
        ReferralId referral = new ReferralId(read.referralId());
        referrals.row(referral);
        obligations.acknowledged(read, reader);
        OpinionEntity opinion = opinions.lock(id.value());
        boolean waits =
                EnumSet.of(OpinionState.RELEASED, OpinionState.DELIVERED).contains(opinion.state());
        gate.require(waits, reader, referral.value(), "ACKNOWLEDGE@" + opinion.state(), "rcp.acknowledge.refused");
        opinion.acknowledged();
        trail.record(reader, AuditAction.OPINION_CHANGED, referral.value(), "ACKNOWLEDGED:" + opinion.number());
        events.publishEvent(new OpinionAcknowledged(id, referral));
    }

    @Override
    public boolean verify(OpinionId id) {
        access.read(id);
        OpinionEntity opinion = opinions.require(id.value());
        SealedSignature signature = opinion.signature().orElseThrow(NotFoundException::new);
        return SignedDocument.sha256(texts.open(opinion.id(), Signing.DOCUMENT, signature.document()))
                .equals(signature.sha256());
    }

    @Override
    public List<UnsignedOpinion> unsigned() {
        gate.officer(null, "UNSIGNED");
        return opinions.unsigned().stream()
                .map(opinion -> new UnsignedOpinion(
                        new OpinionId(opinion.id()),
                        new ReferralId(opinion.referralId()),
                        referrals.contact(new ReferralId(opinion.referralId())).reference(),
                        opinion.state(),
                        opinion.concludedAt(),
                        opinion.dueOn(),
                        FrenchTime.today(clock).isAfter(opinion.dueOn())))
                .toList();
    }

    @Override
    public List<Divergence> divergences() {
        gate.officer(null, "DIVERGENCES");
        return opinions.divergences();
    }
}

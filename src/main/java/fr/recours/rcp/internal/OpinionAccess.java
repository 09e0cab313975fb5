package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionId;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who reads an opinion: those who see its case, the referring centre once it is signed. Each read is audited. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionAccess {

    private final OpinionStore opinions;
    private final OpinionWords words;
    private final Referrals referrals;
    private final People people;
    private final RcpTrail trail;

    OpinionAccess(OpinionStore opinions, OpinionWords words, Referrals referrals, People people, RcpTrail trail) {
        this.opinions = opinions;
        this.words = words;
        this.referrals = referrals;
        this.people = people;
        this.trail = trail;
    }

    Opinion read(OpinionId id) {
        OpinionEntity opinion = opinions.require(id.value());
        return visible(opinion).map(this::audited).orElseThrow(NotFoundException::new);
    }

    List<Opinion> of(ReferralId referral) {
        referrals.row(referral);
        return opinions.ofReferral(referral.value()).stream()
                .flatMap(opinion -> visible(opinion).stream())
                .map(this::audited)
                .toList();
    }

    List<Opinion> of(MeetingId meeting) {
        return opinions.ofMeeting(meeting.value()).stream()
                .flatMap(opinion -> visible(opinion).stream())
                .map(this::audited)
                .toList();
    }

    /** Whoever sees it must see the case; whoever neither runs the hour nor sat in it waits for the signature. */
    private Optional<OpinionEntity> visible(OpinionEntity opinion) {
        boolean sees =
                switch (people.current().role()) {
                    case COORDINATOR, CHAIR -> true;
                    case EXPERT, INVITED_EXPERT, REFERRING_PHYSICIAN, DELEGATE ->
                        opinion.state().isSigned();
                    case TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> false;
                };
        referrals.row(new ReferralId(opinion.referralId()));
        return sees ? Optional.of(opinion) : Optional.empty();
    }

    private Opinion audited(OpinionEntity opinion) {
        Person reader = people.current();
        trail.record(reader, AuditAction.OPINION_READ, opinion.referralId(), "VERSION:" + opinion.number());
        return toOpinion(opinion);
    }

    Opinion toOpinion(OpinionEntity opinion) {
        Optional<SealedSignature> signature = opinion.signature();
        return new Opinion(
                new OpinionId(opinion.id()),
                opinion.revision(),
                new ReferralId(opinion.referralId()),
                new AgendaItemId(opinion.itemId()),
                new MeetingId(opinion.meetingId()),
                opinion.number(),
                id(opinion.supersedes()),
                opinion.superseded(),
                opinion.state(),
                opinion.offMeeting(),
                words.read(opinion),
                words.present(opinion),
                opinion.divergent(),
                new PersonId(opinion.author()),
                signature.map(SealedSignature::signedBy).map(PersonId::new).orElse(null),
                signature.map(SealedSignature::signedAt).orElse(null),
                signature.map(SealedSignature::sha256).orElse(null));
    }

    private static @Nullable OpinionId id(@Nullable UUID version) {
        return version == null ? null : new OpinionId(version);
    }
}

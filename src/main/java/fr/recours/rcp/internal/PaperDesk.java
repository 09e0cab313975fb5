package fr.recours.rcp.internal;

import fr.recours.access.Person;
import fr.recours.rcp.PaperKind;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.rcp.internal.papers.PaperPress;
import fr.recours.shared.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes papers and keeps them: minutes when they are completed, an opinion's the first time it is wanted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperDesk {

    private final PaperStore papers;
    private final PaperPress press;
    private final MinutesGathering minutes;
    private final SignedOpinions signed;
    private final OpinionStore opinions;
    private final Confirmations confirmations;
    private final MeetingBudget budget;
    private final Clock clock;

    PaperDesk(
            PaperStore papers,
            PaperPress press,
            MinutesGathering minutes,
            SignedOpinions signed,
            OpinionStore opinions,
            Confirmations confirmations,
            MeetingBudget budget,
            Clock clock) {
        this.papers = papers;
        this.press = press;
        this.minutes = minutes;
        this.signed = signed;
        this.opinions = opinions;
        this.confirmations = confirmations;
        this.budget = budget;
        this.clock = clock;
    }

    /** @param meeting held by the caller, every opinion signed */
    PaperEntity complete(MeetingEntity meeting, Person by) {
        int number = papers.last(PaperKind.MINUTES, meeting.id())
                .map(last -> last.number() + 1)
                .orElse(1);
        PaperMark mark =
                new PaperMark(UUID.randomUUID(), number, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        byte[] content = press.minutes(minutes.of(meeting, mark, by.displayName()));
        return papers.keep(
                PaperSubject.minutes(meeting.id(), number), mark, by.id().value(), content);
    }

    /** @throws fr.recours.shared.NotFoundException while it is not signed */
    PaperEntity of(OpinionEntity opinion) {
        return kept(opinion).orElseGet(() -> {
            // who asks second waits here and finds what the first made
            budget.lock(opinion.meetingId());
            return kept(opinion).orElseGet(() -> make(opinion));
        });
    }

    private Optional<PaperEntity> kept(OpinionEntity opinion) {
        return papers.last(PaperKind.OPINION, opinion.id());
    }

    private PaperEntity make(OpinionEntity opinion) {
        SealedSignature signature = opinion.signature().orElseThrow(NotFoundException::new);
        PaperMark mark = new PaperMark(
                UUID.randomUUID(), opinion.number(), signature.signedAt().truncatedTo(ChronoUnit.SECONDS));
        return papers.keep(
                PaperSubject.opinion(opinion), mark, signature.signedBy(), press.opinion(signed.sheet(opinion, mark)));
    }

    /** Whether nothing it tells was signed since. */
    boolean isInForce(PaperEntity paper) {
        return switch (paper.kind()) {
            case OPINION -> !opinions.require(paper.subject()).superseded();
            case MINUTES -> isLast(paper) && !isOutdated(paper);
        };
    }

    private boolean isLast(PaperEntity paper) {
        return papers.last(paper.kind(), paper.subject())
                .filter(last -> last.number() == paper.number())
                .isPresent();
    }

    private boolean isOutdated(PaperEntity minutesPaper) {
        return confirmations.told(minutesPaper.meetingId()).stream()
                .flatMap(meeting -> opinions.ofMeeting(meeting).stream())
                .flatMap(opinion -> opinion.signature().stream())
                .anyMatch(signature ->
                        signature.signedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(minutesPaper.madeAt()));
    }
}

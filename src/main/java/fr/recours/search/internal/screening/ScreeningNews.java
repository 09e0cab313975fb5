package fr.recours.search.internal.screening;

import fr.recours.programme.Programme;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreened;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ScreeningChanged;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a screening found for a programme, and tells what the one before did not; of one that is not open nothing is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScreeningNews {

    private final EligibleStore store;
    private final UndeterminedStore undetermined;
    private final ApplicationEventPublisher events;

    ScreeningNews(EligibleStore store, UndeterminedStore undetermined, ApplicationEventPublisher events) {
        this.store = store;
        this.undetermined = undetermined;
        this.events = events;
    }

    /**
     * @param perhaps of whom it could not be told whether they are eligible
     * @param soon who becomes eligible within {@link ProgrammeScreening#SOON}
     * @param gone of those known before, whose case is none of the base any more or was taken back: nobody's news
     */
    record Found(Set<ReferralId> eligible, Set<ReferralId> perhaps, Set<ReferralId> soon, Set<ReferralId> gone) {}

    /** After a night: of a programme screened for the first time, or whose definition changed, all is told. */
    void afterNight(Programme programme, Found found, LocalDate day) {
        boolean known = store.definition(programme.code())
                .filter(programme.definition().sha256()::equals)
                .isPresent();
        ScreeningChanged changed = keep(programme, found, day);
        if (!known) {
            tellAll(programme, found, changed);
        } else if (programme.isOpen() && changed.any()) {
            events.publishEvent(changed);
        }
    }

    /** After it opened. */
    void afterOpening(Programme programme, Found found, LocalDate day) {
        tellAll(programme, found, keep(programme, found, day));
    }

    /** Also that there is nobody: whoever waits for candidates is told so. */
    private void tellAll(Programme programme, Found found, ScreeningChanged changed) {
        if (programme.isOpen()) {
            events.publishEvent(new ProgrammeScreened(
                    programme.id(),
                    changed.day(),
                    found.eligible().size(),
                    changed.lost(),
                    found.perhaps().size(),
                    found.soon().size()));
        }
    }

    private ScreeningChanged keep(Programme programme, Found found, LocalDate day) {
        String code = programme.code();
        Optional<String> before = store.definition(code);
        Set<ReferralId> eligible = store.eligible(code);
        Set<ReferralId> more = without(found.eligible(), eligible);
        Set<ReferralId> lost = without(without(eligible, found.eligible()), found.gone());
        Set<ReferralId> soonBefore = store.soon(code);
        Set<ReferralId> soon = without(found.soon(), soonBefore);
        int perhaps = keepPerhaps(code, found.perhaps(), eligible, day);
        store.add(code, more, before.isEmpty() ? null : day);
        store.lose(code, lost, day);
        store.forget(code, found.gone());
        store.forgetLost(code, day.minus(ProgrammeScreening.NEWS));
        store.dropSoon(code, without(soonBefore, found.soon()));
        store.addSoon(code, soon, before.isEmpty() ? null : day);
        store.ran(programme.definition(), day);
        return new ScreeningChanged(programme.id(), day, more.size(), lost.size(), perhaps, soon.size());
    }

    /** Who was eligible before is told as lost, and is no news here. */
    private int keepPerhaps(String code, Set<ReferralId> found, Set<ReferralId> eligible, LocalDate day) {
        boolean known = undetermined.known(code);
        Set<ReferralId> before = undetermined.of(code);
        Set<ReferralId> more = without(found, before);
        Set<ReferralId> news = known ? without(more, eligible) : Set.of();
        undetermined.add(code, news, day);
        undetermined.add(code, without(more, news), null);
        undetermined.drop(code, without(before, found));
        return news.size();
    }

    private static Set<ReferralId> without(Set<ReferralId> these, Set<ReferralId> those) {
        Set<ReferralId> left = new HashSet<>(these);
        left.removeAll(those);
        return left;
    }
}

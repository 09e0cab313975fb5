package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.DraftFor;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The draft being written in one tab. Each change is applied here and saved at once; a change that could not be saved stays
 * here, so that it can be put on top of what another tab saved in the meantime.
 */
final class DraftKeeper {

    /** How the last save went. */
    enum State {
        SAVED,
        /** Another tab or person saved first. */
        STALE,
        /** The database did not answer: the next change, or a retry, saves all. */
        UNREACHABLE,
        /** No longer a draft: submitted elsewhere. */
        CLOSED
    }

    private final Referrals referrals;
    private final List<UnaryOperator<DraftContent>> unsaved = new ArrayList<>();
    private ReferralDraft draft;
    private DraftContent content;
    private DraftFor owner;
    private Instant savedAt;
    private long revision;
    private State state = State.SAVED;

    DraftKeeper(Referrals referrals, ReferralId id) {
        this.referrals = referrals;
        this.draft = referrals.draft(id);
        this.content = draft.content();
        this.owner = draft.owner();
        this.savedAt = draft.savedAt();
        this.revision = draft.revision();
    }

    ReferralId id() {
        return draft.id();
    }

    String reference() {
        return draft.reference();
    }

    DraftFor owner() {
        return owner;
    }

    DraftContent content() {
        return content;
    }

    CaseFile caseFile() {
        return content.caseFile();
    }

    State state() {
        return state;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Changes what is shown and judged without saving: goes along with the next change. */
    void adjust(UnaryOperator<DraftContent> adjustment) {
        DraftContent adjusted = adjustment.apply(content);
        if (!adjusted.equals(content)) {
            content = adjusted;
            unsaved.add(adjustment);
        }
    }

    void changeFacts(UnaryOperator<CaseFile> change, Instant now) {
        change(old -> Contents.withFacts(old, change), now);
    }

    /** Applies a change and saves; nothing happens when the change changes nothing. */
    void change(UnaryOperator<DraftContent> change, Instant now) {
        DraftContent changed = change.apply(content);
        if (changed.equals(content)) {
            return;
        }
        content = changed;
        unsaved.add(change);
        if (state != State.STALE && state != State.CLOSED) {
            save(now);
        }
    }

    /** Saves what an unreachable database refused. */
    void save(Instant now) {
        if (unsaved.isEmpty()) {
            state = state == State.UNREACHABLE ? State.SAVED : state; // only a submission was refused: try it again
            return;
        }
        try {
            revision = referrals.save(draft.id(), revision, content);
            savedAt = now;
            unsaved.clear();
            state = State.SAVED;
        } catch (StaleRevisionException other) {
            state = State.STALE;
        } catch (NotFoundException | RefusedException noDraft) {
            state = State.CLOSED;
        } catch (DataAccessException | TransactionException down) {
            state = State.UNREACHABLE;
        }
    }

    /** Takes what was saved elsewhere, then puts the changes of this tab on top of it when they are to be kept. */
    void reload(boolean keepChanges, Instant now) {
        List<UnaryOperator<DraftContent>> mine = List.copyOf(unsaved);
        ReferralDraft latest = referrals.draft(draft.id());
        draft = latest;
        content = latest.content();
        owner = latest.owner();
        savedAt = latest.savedAt();
        revision = latest.revision();
        unsaved.clear();
        state = State.SAVED;
        if (keepChanges) {
            for (UnaryOperator<DraftContent> change : mine) {
                content = change.apply(content);
                unsaved.add(change);
            }
            save(now);
        }
    }

    /**
     * Submits what was last saved.
     *
     * @return whether it was submitted; when not, {@link #state()} tells why
     * @throws fr.recours.referral.SubmissionRefusedException with what is missing
     */
    boolean submit(Instant now) {
        return act(now, seen -> {
            referrals.submit(draft.id(), seen);
            return seen;
        });
    }

    /** Has another physician answer for it; returns as {@link #submit}. */
    boolean nameFor(DraftDesk desk, PersonId physician, Instant now) {
        boolean done = act(now, seen -> desk.nameFor(draft.id(), seen, physician));
        if (done) {
            owner = new DraftFor(physician, owner.preparedBy(), null);
        }
        return done;
    }

    /** Tells its physician that it is ready; returns as {@link #submit}. */
    boolean handOver(DraftDesk desk, Instant now) {
        boolean done = act(now, seen -> desk.handOver(draft.id(), seen));
        if (done) {
            owner = new DraftFor(owner.physician(), owner.preparedBy(), now);
        }
        return done;
    }

    /** Sets it aside; returns as {@link #submit}. */
    boolean discard(DraftDesk desk, Instant now) {
        return act(now, seen -> {
            desk.discard(draft.id(), seen);
            return seen;
        });
    }

    /** @param act takes the revision last saved and returns the new one */
    private boolean act(Instant now, LongUnaryOperator act) {
        save(now);
        if (state != State.SAVED) {
            return false;
        }
        try {
            revision = act.applyAsLong(revision);
            return true;
        } catch (StaleRevisionException other) {
            state = State.STALE;
        } catch (NotFoundException gone) {
            state = State.CLOSED;
        } catch (DataAccessException | TransactionException down) {
            state = State.UNREACHABLE;
        }
        return false;
    }
}

package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.NextOwed;
import fr.recours.referral.NextOwner;
import fr.recours.referral.ReferralState;
import fr.recours.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One patient's case from one centre, from draft to close. */
@Entity
@Table(name = "referral")
class Referral {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private UUID centreId;

    private UUID referrerId;

    @Embedded
    private @Nullable Preparation preparation;

    private @Nullable Instant handedOverAt;

    private @Nullable Instant discardedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private ReferralState state;

    private Instant stateSince;

    @Embedded
    private @Nullable Timing timing = Timing.NONE;

    /** Who owes what is owed next; null while the state alone says whose move it is. */
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable NextOwner owedBy;

    @Embedded
    private @Nullable Triage triage = Triage.NONE;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @Embedded
    private @Nullable ErrorReport errorReport;

    private @Nullable LocalDate reopenableUntil;

    private @Nullable UUID linkedFrom;

    @Version
    private long revision;

    @Embedded
    private SealedNames names;

    @Column(length = Length.LONG32)
    private String trackingRpps = "";

    private int doctorNaming;

    /** Texts that wait to be corrected, encrypted; none once submitted. */
    @Column(length = Length.LONG32)
    private byte @Nullable [] unreadable;

    /** The letter the draft is filled from, encrypted; none once submitted, it lies with the version then. */
    @Column(length = Length.LONG32)
    private byte @Nullable [] letter;

    @Embedded
    private Content content;

    @Column(updatable = false)
    private Instant openedAt;

    private Instant changedAt;

    private UUID changedBy;

    /** Set only in the transaction that submits: there, and nowhere else, the referrer's act has the case judged. */
    @Transient
    private boolean beingSubmitted;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Referral() {}

    /** @param typist the referrer, or who types it for them */
    Referral(
            UUID id,
            String reference,
            Person referrer,
            Person typist,
            Content content,
            SealedNames names,
            Instant now) {
        this.id = id;
        this.reference = reference;
        this.centreId = Objects.requireNonNull(referrer.centreId(), "who refers belongs to a centre")
                .value();
        this.referrerId = referrer.id().value();
        this.preparation = referrer.id().equals(typist.id()) ? null : Preparation.of(typist);
        this.state = ReferralState.DRAFT;
        this.stateSince = now;
        this.content = content;
        this.names = names;
        this.openedAt = now;
        this.changedAt = now;
        this.changedBy = typist.id().value();
    }

    /** Keeps what was typed. */
    void write(
            Content newContent,
            SealedNames newNames,
            String newTrackingRpps,
            byte @Nullable [] newUnreadable,
            byte @Nullable [] newLetter,
            Person editor,
            Instant now) {
        content = newContent;
        names = newNames;
        trackingRpps = newTrackingRpps;
        unreadable = newUnreadable == null ? null : newUnreadable.clone();
        letter = newLetter == null ? null : newLetter.clone();
        changedAt = now;
        changedBy = editor.id().value();
    }

    /** This physician answers for it; another than before was not told yet. */
    void belongTo(PersonId physician, Person actor, Instant now) {
        if (!referrerId.equals(physician.value())) {
            referrerId = physician.value();
            handedOverAt = null;
        }
        touch(actor, now);
    }

    void handOver(Person actor, Instant now) {
        handedOverAt = now;
        touch(actor, now);
    }

    /** Sets a draft aside. */
    void discard(Person actor, Instant now) {
        discardedAt = now;
        touch(actor, now);
    }

    void takeBack(Person actor, Instant now) {
        discardedAt = null;
        touch(actor, now);
    }

    /** The physician who submits answers for the case, whoever prepared it. */
    void submittedBy(Person physician) {
        referrerId = physician.id().value();
        letter = null;
        beingSubmitted = true;
    }

    /** Goes one step of the machine; whether it may is not asked here. */
    StateChange take(Step step, Timing next, Person actor, byte @Nullable [] reason, Instant now) {
        ReferralState before = state;
        ReferralState after = Objects.requireNonNull(step.to(), "this step leads nowhere");
        state = after;
        stateSince = now;
        timing = next;
        owedBy = null;
        touch(actor, now);
        return new StateChange(id, before, after, step.action(), actor, reason, now);
    }

    void touch(Person actor, Instant now) {
        changedAt = now;
        changedBy = actor.id().value();
    }

    /** The facts of a submitted case after an answer; its state and its clock are not asked. */
    void rewrite(Content answered, Person actor, Instant now) {
        content = answered;
        touch(actor, now);
    }

    void doctorNamedAgain() {
        doctorNaming++;
    }

    /** The patient's own doctor from now on; empty for nobody. */
    void trackedBy(String rpps, Person actor, Instant now) {
        trackingRpps = rpps;
        touch(actor, now);
    }

    void decide(Triage decision) {
        triage = decision;
    }

    void askWithdrawal(@Nullable Withdrawal asked) {
        withdrawal = asked;
    }

    void reportError(@Nullable ErrorReport report) {
        errorReport = report;
    }

    /** The last day its referrer can have it looked at again; null for never. */
    void reopenableUntil(@Nullable LocalDate day) {
        reopenableUntil = day;
    }

    void linkTo(UUID earlier) {
        linkedFrom = earlier;
    }

    /** The day its meeting is on, while it waits for it. */
    void meetingOn(LocalDate day) {
        if (state == ReferralState.SCHEDULED) {
            timing = new Timing(day, null);
        }
    }

    /** The day the next thing is owed and by whom, while the case is followed up. */
    void owe(NextOwed owed) {
        if (state == ReferralState.FOLLOW_UP) {
            timing = new Timing(owed.on(), null);
            owedBy = owed.by();
        }
    }

    /** Whose move it is. */
    NextOwner next() {
        return owedBy == null ? state.owner() : owedBy;
    }

    /** Whether a save by this person starts a new spell of editing, worth an audit row of its own. */
    boolean beginsSpell(Person editor, Instant now, Duration pause) {
        return !changedBy.equals(editor.id().value())
                || changedAt.equals(openedAt)
                || changedAt.plus(pause).isBefore(now);
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    UUID centreId() {
        return centreId;
    }

    UUID referrerId() {
        return referrerId;
    }

    Optional<Preparation> preparation() {
        return Optional.ofNullable(preparation);
    }

    /** Whether it was begun for a physician who was not named: who began it is still asked for one. */
    boolean isNobodys() {
        return preparation != null && preparation.by().equals(referrerId);
    }

    @Nullable
    Instant handedOverAt() {
        return handedOverAt;
    }

    ReferralState state() {
        return state;
    }

    boolean isDraft() {
        return state == ReferralState.DRAFT;
    }

    Instant stateSince() {
        return stateSince;
    }

    Instant openedAt() {
        return openedAt;
    }

    Timing timing() {
        return timing == null ? Timing.NONE : timing;
    }

    Triage triage() {
        return triage == null ? Triage.NONE : triage;
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    Optional<ErrorReport> errorReport() {
        return Optional.ofNullable(errorReport);
    }

    @Nullable
    LocalDate reopenableUntil() {
        return reopenableUntil;
    }

    Optional<UUID> linkedFrom() {
        return Optional.ofNullable(linkedFrom);
    }

    long revision() {
        return revision;
    }

    SealedNames names() {
        return names;
    }

    String trackingRpps() {
        return trackingRpps;
    }

    int doctorNaming() {
        return doctorNaming;
    }

    byte @Nullable [] letter() {
        return letter == null ? null : letter.clone();
    }

    byte @Nullable [] unreadable() {
        return unreadable == null ? null : unreadable.clone();
    }

    Content content() {
        return content;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isBeingSubmitted() {
        return beingSubmitted;
    }
}

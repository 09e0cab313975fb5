package fr.recours.rcp.internal;

import fr.recours.matching.Result;
import fr.recours.rcp.OpinionState;
import fr.recours.rcp.OutcomeCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of an opinion. Signed, its document and its hash never change again. */
@Entity
@Table(name = "opinion")
class OpinionEntity {

    @Id
    private UUID id;

    private UUID referralId;
    private UUID itemId;
    private UUID meetingId;
    private int number;
    private @Nullable UUID supersedes;
    private boolean superseded;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private OpinionState state;

    private boolean offMeeting;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30)
    private OutcomeCode outcome;

    @Column(length = 40)
    private @Nullable String programme;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable Result verdict;

    private boolean divergent;

    @Column(length = Length.LONG32)
    private byte[] content;

    @Column(length = Length.LONG32)
    private byte[] present;

    private UUID author;
    private @Nullable UUID proposedBy;
    private LocalDate dueOn;
    private int reminders;

    @Embedded
    private @Nullable Sitting sitting;

    private Instant concludedAt;

    @Embedded
    private @Nullable SealedSignature signature;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected OpinionEntity() {}

    /** Drafted when a case is concluded; {@link #write} follows. */
    @SuppressWarnings("NullAway.Init")
    OpinionEntity(
            UUID id,
            AgendaItemEntity item,
            boolean offMeeting,
            byte[] present,
            UUID author,
            LocalDate dueOn,
            Instant now) {
        this.id = id;
        this.referralId = item.referralId();
        this.itemId = item.id();
        this.meetingId = item.meetingId();
        this.number = 1;
        this.state = OpinionState.DRAFT;
        this.offMeeting = offMeeting;
        this.present = present.clone();
        this.author = author;
        this.dueOn = dueOn;
        this.concludedAt = now;
    }

    /** The next version of a signed one, decided by the same people; {@link #write} follows. */
    @SuppressWarnings("NullAway.Init")
    OpinionEntity(UUID id, OpinionEntity before, int number, byte[] present, UUID author, LocalDate dueOn) {
        this.id = id;
        this.referralId = before.referralId;
        this.itemId = before.itemId;
        this.meetingId = before.meetingId;
        this.number = number;
        this.supersedes = before.id;
        this.state = OpinionState.DRAFT;
        this.offMeeting = before.offMeeting;
        this.present = present.clone();
        this.author = author;
        this.dueOn = dueOn;
        this.concludedAt = before.concludedAt;
    }

    /** What it says; who writes takes it back from the signature's table. */
    void write(OutcomeCode code, @Nullable String about, @Nullable Result verdictThen, boolean differs, byte[] sealed) {
        outcome = code;
        programme = about;
        verdict = verdictThen;
        divergent = differs;
        content = sealed.clone();
        state = OpinionState.DRAFT;
        proposedBy = null;
    }

    /** @return whether that person begins to write: somebody else did last, or nobody for longer than the pause */
    boolean takenUp(UUID person, Instant now, Duration pause) {
        boolean begins = sitting == null || !sitting.goesOn(person, now, pause);
        sitting = new Sitting(person, now);
        return begins;
    }

    /** Who writes again after this begins to. */
    void propose(UUID person) {
        sitting = null;
        state = OpinionState.TO_SIGN;
        proposedBy = person;
    }

    void sign(SealedSignature sealed) {
        state = OpinionState.RELEASED;
        signature = sealed;
    }

    /** To a secure mailbox, or back from it. */
    void carried(OpinionState to) {
        state = to;
    }

    void acknowledged() {
        state = OpinionState.ACKNOWLEDGED;
    }

    /** No longer in force: corrected, given up, or its case ended before it was signed. */
    void retire() {
        superseded = true;
    }

    void reminded(int count) {
        reminders = count;
    }

    /** Whether somebody else than this person wrote it or held it for ready. */
    boolean hasAnotherWriter(UUID signer) {
        return !author.equals(signer) || (proposedBy != null && !proposedBy.equals(signer));
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID meetingId() {
        return meetingId;
    }

    int number() {
        return number;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    boolean superseded() {
        return superseded;
    }

    OpinionState state() {
        return state;
    }

    boolean offMeeting() {
        return offMeeting;
    }

    OutcomeCode outcome() {
        return outcome;
    }

    @Nullable
    String programme() {
        return programme;
    }

    @Nullable
    Result verdict() {
        return verdict;
    }

    boolean divergent() {
        return divergent;
    }

    byte[] content() {
        return content.clone();
    }

    byte[] present() {
        return present.clone();
    }

    UUID author() {
        return author;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int reminders() {
        return reminders;
    }

    Instant concludedAt() {
        return concludedAt;
    }

    /** Empty until it is signed. */
    Optional<SealedSignature> signature() {
        return Optional.ofNullable(signature);
    }

    long revision() {
        return revision;
    }
}

package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingState;
import fr.recours.shared.FrenchTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One meeting. Whoever changes what is on its agenda holds the lock on this row. */
@Entity
@Table(name = "meeting")
class MeetingEntity {

    @Id
    private UUID id;

    @Column(length = 7)
    private @Nullable String calendarMonth;

    private Instant startAt;
    private int durationMinutes;

    @Column(length = 200)
    private String place;

    @Column(length = 500)
    private String videoLink;

    private boolean written;
    private @Nullable LocalDate answerBy;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private MeetingState state;

    private Instant cutOff;
    private Instant publishAt;
    private int capacityMinutes;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @Column(length = Length.LONG32)
    private byte @Nullable [] cancelReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MeetingEntity() {}

    /** One that the coordination adds beside the monthly ones. */
    MeetingEntity(UUID id, MeetingPlan plan, PlannedMeeting planned) {
        this.id = id;
        this.state = MeetingState.OPEN_FOR_LISTING;
        this.startAt = planned.startAt();
        this.cutOff = planned.cutOff();
        this.publishAt = planned.publishAt();
        this.durationMinutes = plan.durationMinutes();
        this.capacityMinutes = plan.capacityMinutes();
        this.place = plan.place();
        this.videoLink = plan.videoLink();
    }

    /** A written consultation: it runs from the moment it is asked for, and its one case is on a published agenda at once. */
    static MeetingEntity inWriting(UUID id, Instant now, int minutes, LocalDate answerBy) {
        MeetingEntity meeting = new MeetingEntity();
        meeting.id = id;
        meeting.written = true;
        meeting.answerBy = answerBy;
        meeting.startAt = now;
        meeting.cutOff = now;
        meeting.publishAt = now;
        meeting.startedAt = now;
        meeting.durationMinutes = minutes;
        meeting.capacityMinutes = minutes;
        meeting.place = "";
        meeting.videoLink = "";
        meeting.state = MeetingState.RUNNING;
        return meeting;
    }

    UUID id() {
        return id;
    }

    Instant startAt() {
        return startAt;
    }

    int durationMinutes() {
        return durationMinutes;
    }

    String place() {
        return place;
    }

    String videoLink() {
        return videoLink;
    }

    MeetingState state() {
        return state;
    }

    Instant cutOff() {
        return cutOff;
    }

    Instant publishAt() {
        return publishAt;
    }

    int capacityMinutes() {
        return capacityMinutes;
    }

    boolean written() {
        return written;
    }

    /** The moment up to which it decided: its end, else that of its hour. */
    Instant closedAt() {
        return endedAt == null ? startAt.plus(Duration.ofMinutes(durationMinutes)) : endedAt;
    }

    /** By when a written consultation is answered. */
    LocalDate answerBy() {
        return Objects.requireNonNull(answerBy, "asked in writing");
    }

    /** Written consultations only. */
    void answeredBy(LocalDate day) {
        answerBy = day;
    }

    boolean isRunning() {
        return state == MeetingState.RUNNING;
    }

    /** Whether it is still to be held. */
    boolean isAhead() {
        return state.compareTo(MeetingState.AGENDA_PUBLISHED) <= 0;
    }

    /**
     * Held as planned anew. What the members read already stays published, its deadlines past; else they follow the day, and it
     * takes cases again when its cut-off is now to come.
     *
     * @return whether it is held at another hour or elsewhere
     */
    boolean hold(MeetingPlan plan, PlannedMeeting planned, Instant now) {
        boolean otherwise = !planned.startAt().equals(startAt)
                || plan.durationMinutes() != durationMinutes
                || !plan.place().equals(place)
                || !plan.videoLink().equals(videoLink);
        boolean published = state == MeetingState.AGENDA_PUBLISHED;
        cutOff = published && cutOff.isBefore(planned.cutOff()) ? cutOff : planned.cutOff();
        publishAt = published && publishAt.isBefore(planned.publishAt()) ? publishAt : planned.publishAt();
        startAt = planned.startAt();
        durationMinutes = plan.durationMinutes();
        capacityMinutes = plan.capacityMinutes();
        place = plan.place();
        videoLink = plan.videoLink();
        if (state == MeetingState.CUT_OFF && now.isBefore(cutOff)) {
            state = MeetingState.OPEN_FOR_LISTING;
        }
        return otherwise;
    }

    void publish() {
        state = MeetingState.AGENDA_PUBLISHED;
    }

    void start(Instant now) {
        state = MeetingState.RUNNING;
        startedAt = now;
    }

    void end(Instant now) {
        state = MeetingState.ENDED;
        endedAt = now;
    }

    void completeMinutes() {
        state = MeetingState.MINUTES_COMPLETE;
    }

    void archive() {
        state = MeetingState.ARCHIVED;
    }

    void cancel(byte[] sealedReason) {
        state = MeetingState.CANCELLED;
        cancelReason = sealedReason.clone();
    }

    /** Whether cases may still be put on it: the clock decides, even while the state has not followed yet. */
    boolean takesCases(Instant now) {
        return state == MeetingState.OPEN_FOR_LISTING && now.isBefore(cutOff);
    }

    /** Its day, in Paris. */
    LocalDate day() {
        return LocalDate.ofInstant(startAt, FrenchTime.ZONE);
    }

    /** Whether it may still begin: its hour may have come, its day has not gone by. */
    boolean mayStillBegin(LocalDate today) {
        return isAhead() && !day().isBefore(today);
    }

    /** Takes no more cases from now on, when its hour has come. */
    void cutOff(Instant now) {
        if (state == MeetingState.OPEN_FOR_LISTING && !now.isBefore(cutOff)) {
            state = MeetingState.CUT_OFF;
        }
    }

    /** Whether its agenda is to be published by now. */
    boolean isToBePublished(Instant now) {
        return state == MeetingState.CUT_OFF && !now.isBefore(publishAt);
    }
}

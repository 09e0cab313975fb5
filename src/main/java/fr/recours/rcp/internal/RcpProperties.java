package fr.recours.rcp.internal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every number of the meetings' calendar. The defaults are the proposals of portal.md §3.5, which the centre must confirm.
 *
 * @param dayOfWeek day of the monthly meeting
 * @param ordinal which such day of the month; not the fifth, which not every month has
 * @param startTime wall-clock time in {@code zone}
 * @param durationMinutes length of the meeting
 * @param openingMinutes taken at the start by quorum and follow-up, before the first case
 * @param capacityMinutes minutes for cases; at least those of the longest kind, or no meeting could ever take it
 * @param cutOffDays days before the meeting after which it takes no more cases by itself
 * @param publicationDays days before the meeting when its agenda is frozen and published
 * @param openingReminderDays days before the meeting when the coordination is reminded that listing is open
 * @param lastRequestDays days before the meeting when triage is to be done, and something can be asked for a last time
 * @param reminderDays days before the meeting when those who keep its hour free are reminded
 * @param deadlineTime time of day of the cut-off and of the publication
 * @param horizonMonths how far ahead meetings always exist
 * @param signatureWorkingDays working days from a discussion to its signed opinion; each brings one reminder more, and so does each such delay
 *     after it
 * @param acknowledgementDays days from a signed opinion to its acknowledgement
 * @param outcomeMonths calendar months after an opinion when its outcome is asked for
 * @param rediscussionReminders days before a re-discussion when its referrer is asked what changed; the first makes it due
 * @param reviewDays days before a re-discussion when its case has a place kept on its meeting
 * @param otherReminder days before anything else that is owed when it is due
 * @param deputyReminder days before a deputy's last when the coordination is told
 * @param archiveDays days after its end when a meeting with complete minutes is put away
 * @param memberReadingDays days after an opinion until which the members read its case
 * @param guestReadingDays days after a meeting until which an expert asked for one case reads it
 * @param sittingMinutes minutes without a word kept after which whoever writes an opinion begins a new sitting: those after
 *     which a session that nobody uses ends (portal.md §7, S5)
 * @param place what invitations say
 * @param placeEnglish the same for those who read English; none leaves it as it is
 */
@Validated
@ConfigurationProperties("recours.rcp")
record RcpProperties(
        @DefaultValue("WEDNESDAY") DayOfWeek dayOfWeek,
        @DefaultValue("3") @Min(1) @Max(4) int ordinal,
        @DefaultValue("13:00") LocalTime startTime,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("60") @Min(10) @Max(480) int durationMinutes,
        @DefaultValue("3") @Min(0) @Max(60) int openingMinutes,
        @DefaultValue("54") @Min(12) @Max(480) int capacityMinutes,
        @DefaultValue("10") @Min(0) @Max(27) int cutOffDays,
        @DefaultValue("5") @Min(0) @Max(27) int publicationDays,
        @DefaultValue("14") @Min(1) @Max(60) int openingReminderDays,
        @DefaultValue("7") @Min(1) @Max(60) int lastRequestDays,
        @DefaultValue("2") @Min(1) @Max(27) int reminderDays,
        @DefaultValue("18:00") LocalTime deadlineTime,
        @DefaultValue("12") @Min(12) @Max(60) int horizonMonths,
        @DefaultValue("3") @Min(1) @Max(60) int signatureWorkingDays,
        @DefaultValue("10") @Min(1) @Max(180) int acknowledgementDays,
        @DefaultValue({"1", "3", "6"}) @NotEmpty List<Integer> outcomeMonths,
        @DefaultValue({"45", "30", "15"}) List<Integer> rediscussionReminders,
        @DefaultValue("30") @Min(1) @Max(180) int reviewDays,
        @DefaultValue("7") @Min(0) @Max(60) int otherReminder,
        @DefaultValue("14") @Min(1) @Max(60) int deputyReminder,
        @DefaultValue("30") @Min(1) @Max(365) int archiveDays,
        @DefaultValue("30") @Min(1) @Max(365) int memberReadingDays,
        @DefaultValue("7") @Min(1) @Max(60) int guestReadingDays,
        @DefaultValue("15") @Min(1) @Max(480) int sittingMinutes,

        @DefaultValue(RcpProperties.USUAL_PLACE) @NotBlank @Size(max = 200)
        String place,

        @DefaultValue("") @Size(max = 200) String placeEnglish) {

    private static final String USUAL_PLACE = "Hôpital Saint-Louis, Paris, et visioconférence";
    private static final String USUAL_PLACE_ENGLISH = "Saint-Louis hospital, Paris, and by video link";

    /** A place as a meeting keeps it, in English where that is known. */
    String inEnglish(String kept) {
        if (kept.equals(place) && !placeEnglish.isBlank()) {
            return placeEnglish;
        }
        return kept.equals(USUAL_PLACE) ? USUAL_PLACE_ENGLISH : kept;
    }

    @AssertTrue(message = "recours.rcp: opening-minutes + capacity-minutes must fit into duration-minutes")
    boolean isBudgetWithinTheHour() {
        return openingMinutes + capacityMinutes <= durationMinutes;
    }

    @AssertTrue(message = "recours.rcp: cut-off-days must not be fewer than publication-days, nor publication-days 0")
    boolean isCutOffBeforePublication() {
        return cutOffDays >= publicationDays && publicationDays > 0;
    }

    @AssertTrue(message = "recours.rcp: day-of-week must be a working day")
    boolean isOnAWorkingDay() {
        return dayOfWeek != DayOfWeek.SATURDAY && dayOfWeek != DayOfWeek.SUNDAY;
    }
}

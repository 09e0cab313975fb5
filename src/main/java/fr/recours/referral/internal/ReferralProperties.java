package fr.recours.referral.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every delay of a referral. The defaults are the proposals of portal.md §3.1 and §5 (N3), which the centre must confirm.
 *
 * @param triageWorkingDays from the submission to the decision of the coordination
 * @param opinionWorkingDays from the meeting to the signed opinion
 * @param acknowledgementDays from the opinion to its acknowledgement
 * @param longestRequestDays furthest day an answer can be asked for
 * @param reminderDays days after the request on which the referrer is reminded
 * @param lastReminderDays days before its day on which the referrer is reminded once more
 * @param silenceReminders reminders that must have been delivered before a case can be closed unanswered (portal.md §3.2, T19)
 * @param silenceDays days since the request before that
 * @param repeatDays days between the reminders after its day, sent only until there are as many as that takes
 * @param reopenMonths months its referrer can reopen it
 * @param draftReminderDays days without a change after which a draft is spoken of
 * @param draftDiscardDays days without a change after which its physician is asked whether to discard it
 * @param draftUndoDays days a discarded draft can be taken back; no proposal of portal.md
 */
@Validated
@ConfigurationProperties("recours.referral")
record ReferralProperties(
        @DefaultValue("5") @Min(1) @Max(60) int triageWorkingDays,
        @DefaultValue("3") @Min(1) @Max(60) int opinionWorkingDays,
        @DefaultValue("10") @Min(1) @Max(180) int acknowledgementDays,
        @DefaultValue("180") @Min(1) @Max(365) int longestRequestDays,
        @DefaultValue({"5", "10"}) List<Integer> reminderDays,
        @DefaultValue("2") @Min(0) @Max(30) int lastReminderDays,
        @DefaultValue("3") @Min(1) @Max(10) int silenceReminders,
        @DefaultValue("30") @Min(1) @Max(365) int silenceDays,
        @DefaultValue("7") @Min(1) @Max(60) int repeatDays,
        @DefaultValue("6") @Min(1) @Max(60) int reopenMonths,
        @DefaultValue("14") List<Integer> draftReminderDays,
        @DefaultValue("90") @Min(1) @Max(365) int draftDiscardDays,
        @DefaultValue("7") @Min(1) @Max(30) int draftUndoDays) {}

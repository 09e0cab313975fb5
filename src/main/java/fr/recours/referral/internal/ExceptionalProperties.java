package fr.recours.referral.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The times of an exceptional access.
 *
 * @param minutes how long it is open once agreed to; 60 is the most portal.md §7, S16, allows, and the database holds to it
 * @param answerHours how long a second person may take to agree; a choice of the house
 */
@Validated
@ConfigurationProperties("recours.exceptional-access")
record ExceptionalProperties(
        @DefaultValue("60") @Min(1) @Max(60) int minutes,
        @DefaultValue("24") @Min(1) @Max(72) int answerHours) {

    Duration longest() {
        return Duration.ofMinutes(minutes);
    }

    Duration patience() {
        return Duration.ofHours(answerHours);
    }
}

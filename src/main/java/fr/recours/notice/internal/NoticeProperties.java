package fr.recours.notice.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What mails need to know of this installation.
 *
 * @param baseUrl address of the portal as recipients reach it
 */
@Validated
@ConfigurationProperties("recours")
record NoticeProperties(
        @NotNull URI baseUrl,
        @Valid @DefaultValue Mail mail,
        @Valid @DefaultValue Contact contact) {

    /**
     * @param from sender; nobody reads its mailbox, so that no answer with patient data lands in one
     * @param firstRetry wait after the first failed attempt; doubles each time
     * @param longestRetry longest wait between two attempts
     * @param giveUpAfter age at which a message still refused is given up: it leads the list of messages as failed, and nothing sends it again
     */
    record Mail(
            @NotBlank @Email String from,
            @DefaultValue("10s") Duration firstRetry,
            @DefaultValue("15m") Duration longestRetry,
            @DefaultValue("24h") Duration giveUpAfter) {}

    /** @param phone whom to call, as dialled */
    record Contact(
            @NotBlank @Pattern(regexp = "[+0-9 .()\u00a0-]{4,30}")
            String phone) {}
}

package fr.recours.notice.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
        @Valid @DefaultValue SecureMail secureMail,
        @Valid @DefaultValue Bounces bounces,
        @Valid @DefaultValue Contact contact) {

    /**
     * @param from sender; nobody reads its mailbox, so that no answer with patient data lands in one
     * @param returnPath where mail servers send what they could not deliver; empty for the sender
     * @param firstRetry wait after the first failed attempt; doubles each time
     * @param longestRetry longest wait between two attempts
     * @param giveUpAfter age at which a message still refused is given up and becomes a task of the coordination
     * @param quietFrom when the quiet hours of those who asked for them begin, by Paris time
     * @param summaryAt when summaries leave, by Paris time
     */
    record Mail(
            @NotBlank @Email String from,
            @DefaultValue("") @Email String returnPath,
            @DefaultValue("10s") Duration firstRetry,
            @DefaultValue("15m") Duration longestRetry,
            @DefaultValue("72h") Duration giveUpAfter,
            @DefaultValue("20:00") LocalTime quietFrom,
            @DefaultValue("07:00") LocalTime quietUntil,
            @DefaultValue({"08:00", "14:00"}) List<LocalTime> summaryAt) {}

    /**
     * The account at an operator of secure mail for health professionals.
     *
     * @param host empty when the installation has none
     * @param tls whether the connection must be encrypted before anything is said
     */
    record SecureMail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") @Email String from,
            @DefaultValue("true") boolean tls) {

        boolean configured() {
            return !host.isBlank();
        }
    }

    /**
     * The mailbox that receives what could not be delivered, read over IMAP.
     *
     * @param host empty when nobody reads it
     * @param tls whether the connection is encrypted from the start
     */
    record Bounces(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("true") boolean tls) {

        boolean configured() {
            return !host.isBlank();
        }
    }

    /** @param phone whom to call, as dialled */
    record Contact(
            @NotBlank @Pattern(regexp = "[+0-9 .()\u00a0-]{4,30}")
            String phone) {}
}

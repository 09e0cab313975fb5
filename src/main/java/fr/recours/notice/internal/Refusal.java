package fr.recours.notice.internal;

import jakarta.mail.MessagingException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail server did not take a message. Its words may repeat an address or a text: only a code is kept and logged.
 *
 * @param code of at most 40 characters
 * @param forGood whether trying again cannot help: this recipient is refused. A refusal of every message, as by a server
 *     wrongly set up, is tried again until the message is too old
 */
record Refusal(String code, boolean forGood) {

    private static final int PERMANENT = 500;
    private static final int LONGEST = 40;

    static Refusal of(RuntimeException failure) {
        if (failure instanceof MailParseException || failure instanceof IllegalArgumentException) {
            return new Refusal("UNUSABLE", true);
        }
        if (failure instanceof MailSendException sending) {
            for (Exception part : sending.getMessageExceptions()) {
                Refusal answer = answer(part);
                if (answer != null) {
                    return answer;
                }
            }
        }
        String name = failure.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
        return new Refusal(name.substring(0, Math.min(LONGEST, name.length())), false);
    }

    /** What the server answered; null when it was not reached, cut off or too slow. The answer about the recipient lies deepest. */
    private static @Nullable Refusal answer(@Nullable Exception failure) {
        if (failure instanceof SMTPAddressFailedException recipient) {
            return new Refusal("SMTP_" + recipient.getReturnCode(), recipient.getReturnCode() >= PERMANENT);
        }
        if (!(failure instanceof MessagingException messaging)) {
            return null;
        }
        Refusal deeper = answer(messaging.getNextException());
        if (deeper == null && messaging instanceof SMTPSendFailedException sent && sent.getReturnCode() > 0) {
            return new Refusal("SMTP_" + sent.getReturnCode(), false);
        }
        return deeper;
    }
}

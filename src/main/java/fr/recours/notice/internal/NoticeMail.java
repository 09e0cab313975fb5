package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionPapers;
import fr.recours.shared.NotFoundException;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * One notice as a mail. It bears no name, no reply address and no remote image, and says of itself that a machine sent it,
 * so that absence replies do not come back.
 */
@Component
class NoticeMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailAccounts accounts;
    private final NoticeWriter writer;
    private final CalendarFile calendars;
    private final OpinionPapers papers;

    NoticeMail(MailAccounts accounts, NoticeWriter writer, CalendarFile calendars, OpinionPapers papers) {
        this.accounts = accounts;
        this.writer = writer;
        this.calendars = calendars;
        this.papers = papers;
    }

    /**
     * @return what was said
     * @throws MailParseException when the address can never work
     * @throws org.springframework.mail.MailException when the server did not take it now
     */
    NoticeText send(NoticeEntity notice) {
        MailAccount account = accounts.of(notice.channel());
        NoticeText text = writer.write(notice.template(), notice.language(), notice.facts(), notice.id());
        try {
            SMTPMessage message = new SMTPMessage(account.sender().getSession());
            message.setEnvelopeFrom(account.returnPath());
            message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
            message.setReturnOption(SMTPMessage.RETURN_HDRS);
            message.setFrom(new InternetAddress(account.from(), true));
            message.setRecipient(RecipientType.TO, SingleAddress.of(notice.address()));
            message.setSubject(text.subject(), UTF_8);
            message.setContent(withPaper(bodies(text, notice), notice));
            message.setHeader("Message-ID", notice.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setHeader("Content-Language", notice.language().code());
            account.sender().send(message);
            return text;
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
    }

    /** The same told in plain text, as HTML and, when a place in a calendar changes, to the calendar. */
    private MimeMultipart bodies(NoticeText text, NoticeEntity notice) throws MessagingException {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(part(text.plain(), "plain", null));
        bodies.addBodyPart(part(text.html(), "html", null));
        CalendarChange change = notice.calendar();
        if (change != null && notice.channel() == NoticeChannel.MAIL) {
            bodies.addBodyPart(part(
                    calendars.write(change, notice.language(), notice.address(), notice.queuedAt()),
                    "calendar",
                    CalendarFile.method(change)));
        }
        return bodies;
    }

    /** By secure mail a signed opinion goes along; what ordinary mail may say is in {@link NoticeFacts} alone. */
    private MimeMultipart withPaper(MimeMultipart bodies, NoticeEntity notice) throws MessagingException {
        Optional<byte[]> paper = notice.paper().flatMap(this::paper);
        if (paper.isEmpty()) {
            return bodies;
        }
        MimeBodyPart said = new MimeBodyPart();
        said.setContent(bodies);
        MimeBodyPart enclosed = new MimeBodyPart();
        enclosed.setDataHandler(new DataHandler(new ByteArrayDataSource(paper.get(), "application/pdf")));
        enclosed.setFileName(notice.language()
                .paperName(Objects.requireNonNull(notice.facts().reference(), "an opinion is about a case")));
        return new MimeMultipart("mixed", said, enclosed);
    }

    /**
     * None for an opinion that is no more there or not signed: the message still says where to look. One that cannot be made
     * now is tried again like a mail the server did not take.
     */
    private Optional<byte[]> paper(OpinionId opinion) {
        try {
            return Optional.of(papers.of(opinion));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new MailPreparationException("the paper of opinion " + opinion + " could not be made", e);
        }
    }

    private static MimeBodyPart part(String text, String subtype, @Nullable String method) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        if (method != null) {
            part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
        }
        return part;
    }
}

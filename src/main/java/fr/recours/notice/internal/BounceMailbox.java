package fr.recours.notice.internal;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The mailbox failed messages come back to, read over IMAP. What was read is marked so, and stays for whoever keeps the mailbox. */
@Component
class BounceMailbox {

    private static final String TIMEOUT_MILLIS = "20000";

    private final NoticeProperties.Bounces settings;

    BounceMailbox(NoticeProperties properties) {
        this.settings = properties.bounces();
    }

    boolean configured() {
        return settings.configured();
    }

    /** Hands over each report not yet read; one that could not be dealt with is handed over again next time. */
    void read(Consumer<DeliveryReport> reports) throws MessagingException, IOException {
        String protocol = settings.tls() ? "imaps" : "imap";
        try (Store store = Session.getInstance(wire(protocol)).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    // a copy: some servers tell the parts of a report wrongly
                    DeliveryReport.of(new MimeMessage((MimeMessage) message)).ifPresent(reports);
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    private static Properties wire(String protocol) {
        Properties wire = new Properties();
        wire.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
        wire.setProperty("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
        wire.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        // reading a part must not mark its message
        wire.setProperty("mail." + protocol + ".peek", "true");
        return wire;
    }
}

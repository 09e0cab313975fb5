package fr.recours.embedded.internal;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.recours.notice.ReceivedMail;
import fr.recours.notice.ReceivedMails;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * A real SMTP server on a free port of 127.0.0.1. It answers "250 OK" only once the mail is a file in the home folder, and
 * a temporary error when it cannot be written, so the sender tries again.
 */
final class EmbeddedMailServer implements ReceivedMails, AutoCloseable {

    static final String ADDRESS = "127.0.0.1";

    private final GreenMail server;
    private final MailFolder folder;

    private EmbeddedMailServer(GreenMail server, MailFolder folder) {
        this.server = server;
        this.folder = folder;
    }

    static EmbeddedMailServer start(MailFolder folder, Clock clock) {
        GreenMail server = new GreenMail(new ServerSetup(0, ADDRESS, ServerSetup.PROTOCOL_SMTP));
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> {
            folder.keep(message.getMessage(), recipient.getEmail(), clock.instant());
            return mailbox(users, recipient);
        });
        server.start();
        return new EmbeddedMailServer(server, folder);
    }

    private static GreenMailUser mailbox(UserManager users, MailAddress recipient) throws UserException {
        String email = recipient.getEmail();
        GreenMailUser known = users.getUserByEmail(email);
        return known != null
                ? known
                : users.createUser(email, email, UUID.randomUUID().toString());
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public List<ReceivedMail> all() {
        return folder.all();
    }

    @Override
    public void close() {
        server.stop();
    }
}

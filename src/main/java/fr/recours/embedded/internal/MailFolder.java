package fr.recours.embedded.internal;

import fr.recours.embedded.StartRefusedException;
import fr.recours.notice.ReceivedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The demonstration's mailbox: one {@code .eml} file for each mail and recipient, named by the time it came, which any mail
 * program opens. Read back at start.
 */
final class MailFolder {

    /** Header naming the recipient of the envelope (RFC 9228). */
    private static final String RECIPIENT = "Delivered-To";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int NAME_LENGTH = "20260101T000000.000000Z".length();

    private final Path folder;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();

    private MailFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the folder if need be and reads what is in it.
     *
     * @throws StartRefusedException when it cannot be written or read
     */
    static MailFolder open(Path folder) {
        MailFolder opened = new MailFolder(folder);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".eml"))
                        .sorted()
                        .toList()) {
                    opened.read(file);
                }
            }
        } catch (IOException | MessagingException | UncheckedIOException e) {
            throw new StartRefusedException(
                    "the mails in %s cannot be read; move that folder away".formatted(folder), e);
        }
        return opened;
    }

    /** Returns once the mail is on the disk. */
    void keep(MimeMessage message, String recipient, Instant receivedAt) throws MessagingException {
        String name = NAME.format(receivedAt) + "-" + UUID.randomUUID();
        Path written = folder.resolve(name + ".part");
        Path kept = folder.resolve(name + ".eml");
        try {
            try (FileChannel channel =
                            FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                MimeMessage copy = new MimeMessage(message);
                copy.setHeader(RECIPIENT, recipient);
                copy.writeTo(out);
                channel.force(true);
            }
            Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
            read(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Latest first. */
    List<ReceivedMail> all() {
        return List.copyOf(mails).reversed();
    }

    private void read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String time = file.getFileName().toString().substring(0, NAME_LENGTH);
            mails.add(MailText.of(message, message.getHeader(RECIPIENT, ","), NAME.parse(time, Instant::from)));
        }
    }
}

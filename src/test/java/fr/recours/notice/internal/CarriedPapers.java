package fr.recours.notice.internal;

import fr.recours.rcp.OpinionDelivery;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionPapers;
import fr.recours.shared.PersonId;
import fr.recours.support.SamplePdf;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Papers of opinions to carry, in the place of a meeting's, and what is told of their way. */
@TestConfiguration
class CarriedPapers {

    /** An opinion whose paper cannot be made. */
    static final OpinionId UNMADE = OpinionId.random();

    @Bean
    @Primary
    Carried carried() {
        return new Carried();
    }

    /** In the place of a meeting's: what is tried here is the way of a paper, not what stands in it. */
    @Bean
    @Primary
    OpinionPapers samplePapers() {
        return opinion -> {
            if (opinion.equals(UNMADE)) {
                throw new IllegalArgumentException("no glyph for this letter");
            }
            return paper(opinion.toString());
        };
    }

    /** What the opinions are told of their way. */
    static final class Carried implements OpinionDelivery {

        /** Whose mailbox took it. */
        final Map<OpinionId, PersonId> readers = new ConcurrentHashMap<>();

        final List<OpinionId> delivered = new CopyOnWriteArrayList<>();

        /** That this one was delivered cannot be kept. */
        volatile @Nullable OpinionId refused;

        final AtomicInteger refusals = new AtomicInteger();

        @Override
        public void delivered(OpinionId opinion, PersonId reader) {
            if (opinion.equals(refused)) {
                refusals.incrementAndGet();
                throw new IllegalStateException("not kept");
            }
            delivered.add(opinion);
            readers.put(opinion, reader);
        }

        @Override
        public void returned(OpinionId opinion, PersonId reader) {
            delivered.remove(opinion);
            readers.remove(opinion, reader);
        }
    }

    private static byte[] paper(String line) {
        try {
            return SamplePdf.of(List.of(line), 1, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each enclosed file: its name, and what is written in it. */
    static List<String> enclosed(MimeMessage mail) {
        try {
            return mail.getContent() instanceof MimeMultipart parts
                            && parts.getContentType().startsWith("multipart/mixed")
                    ? List.of(parts.getBodyPart(1).getFileName() + " " + text(parts.getBodyPart(1)))
                    : List.of();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (PDDocument document = Loader.loadPDF(part.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(document).strip();
        }
    }
}

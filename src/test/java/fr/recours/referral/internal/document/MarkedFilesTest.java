package fr.recours.referral.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.referral.DocumentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page and picture that is served says for whom and when (portal.md §6). */
class MarkedFilesTest {

    private static final ReaderMark MARK =
            new ReaderMark("Dr Łucja Kerbrat-Ørsted", Instant.parse("2026-11-22T22:45:00Z"));
    private static final String LINE = "Dr Łucja Kerbrat-Ørsted · 22/11/2026 23:45 · Recours";

    private final MarkedFiles marked = new MarkedFiles();

    private byte[] viewed(DocumentType type, byte[] content) throws IOException {
        try (InputStream served = marked.viewed(type, () -> new ByteArrayInputStream(content), MARK)) {
            return served.readAllBytes();
        }
    }

    private byte[] saved(DocumentType type, byte[] content) throws IOException {
        try (InputStream served = marked.saved(type, () -> new ByteArrayInputStream(content), MARK)) {
            return served.readAllBytes();
        }
    }

    private static byte[] cleaned(byte[] pdf) throws RejectedFileException {
        return PdfFile.cleaned(pdf);
    }

    /** Three pages: turned, of other sizes, with what they draw in parts and resources in the tree. */
    private static byte[] pages(int turned) {
        return SampleFiles.pdf(document -> {
            PDResources shared = new PDResources();
            document.getPages().getCOSObject().setItem(COSName.RESOURCES, shared);
            PDPage large = new PDPage(new PDRectangle(2480, 3508));
            large.setCropBox(new PDRectangle(100, 200, 2000, 3000));
            PDPage bare = new PDPage(PDRectangle.A5);
            bare.getCOSObject().removeItem(COSName.RESOURCES);
            document.addPage(large);
            document.addPage(bare);
            for (PDPage page : document.getPages()) {
                page.setRotation(turned);
            }
            try (PDPageContentStream more = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                more.addRect(50, 50, 20, 20);
                more.fill();
            }
            assertThat(document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS))
                    .isInstanceOf(COSArray.class);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void eachPageOfAPdfSaysSoAtItsFootAsItIsSeen(int turned) throws IOException, RejectedFileException {
        byte[] kept = cleaned(pages(turned));
        byte[] served = viewed(DocumentType.PDF, kept);
        assertThat(Arrays.copyOf(served, kept.length))
                .as("followed, not changed")
                .isEqualTo(kept);
        try (PDDocument document = Loader.loadPDF(served)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                FootReader foot = new FootReader(page);
                assertThat(foot.getText(document)).contains(LINE);
                assertThat(foot.lowest()).as("of page " + page).isBetween(0.95, 1.0);
            }
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("Compterendu");
        }
    }

    @Test
    void aSavedPdfSaysSoToo() throws IOException, RejectedFileException {
        try (PDDocument document = Loader.loadPDF(saved(DocumentType.PDF, cleaned(SampleFiles.pdf())))) {
            assertThat(new PDFTextStripper().getText(document)).contains(LINE);
        }
    }

    @Test
    void aSignedPdfIsSavedAsItCameAndWrittenOnWhereItIsViewed() throws IOException, RejectedFileException {
        byte[] signed = signed();
        assertThat(cleaned(signed)).as("at rest").isEqualTo(signed);
        assertThat(saved(DocumentType.PDF, signed)).isEqualTo(signed);
        byte[] seen = viewed(DocumentType.PDF, signed);
        assertThat(Arrays.copyOf(seen, signed.length))
                .as("what the signature covers")
                .isEqualTo(signed);
        try (PDDocument document = Loader.loadPDF(seen)) {
            assertThat(new PDFTextStripper().getText(document)).contains(LINE);
            assertThat(document.getSignatureDictionaries()).hasSize(1);
        }
    }

    private static byte[] signed() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleFiles.pdf())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, covered -> new byte[] {1, 2, 3});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPdfIsReadTwiceAndNotMore() throws IOException, RejectedFileException {
        byte[] kept = cleaned(SampleFiles.pdf());
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        try (InputStream served = marked.viewed(
                DocumentType.PDF,
                () -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(kept) {
                        @Override
                        public void close() {
                            closed.incrementAndGet();
                        }
                    };
                },
                MARK)) {
            served.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(opened).hasValue(2);
        assertThat(closed).as("all closed").hasValueGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"PNG, 80, 60", "JPEG, 80, 60", "PNG, 1200, 900", "JPEG, 900, 1600"})
    void underAPictureIsAStripThatSaysSo(DocumentType type, int width, int height) throws IOException {
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                plain.getRaster().setSample(x, y, 0, 100);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(plain, type.name(), out);
        for (byte[] served : new byte[][] {viewed(type, out.toByteArray()), saved(type, out.toByteArray())}) {
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(served));
            assertThat(seen.getHeight()).isBetween(height + 15, height + height / 10 + 20);
            assertThat(seen.getRaster().getSample(width / 2, height - 3, 0))
                    .as("shades are kept")
                    .isBetween(97, 103);
            assertThat(darkest(seen, height + 2)).as("letters below").isLessThan(120);
            assertThat(darkest(seen, seen.getHeight() - 2)).as("and a margin").isGreaterThan(200);
        }
    }

    private static int darkest(BufferedImage image, int from) {
        int darkest = 255;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = from; y < image.getHeight(); y++) {
                darkest = Math.min(darkest, image.getRaster().getSample(x, y, 0));
            }
        }
        return darkest;
    }

    @Test
    void aPhotographHeldSidewaysIsServedUprightWithTheLineUnderIt() throws IOException, RejectedFileException {
        byte[] served = viewed(DocumentType.JPEG, JpegFile.cleaned(SampleFiles.photograph()));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(served));
        assertThat(seen.getHeight()).as("80 x 60 on its side, and the strip").isGreaterThan(80 + 15);
        assertThat(JpegFile.orientation(served)).isEqualTo(1);
    }

    @Test
    void whatIsNoPageAndNoPictureIsServedAsItIs() throws IOException {
        byte[] docx = SampleFiles.docx();
        assertThat(saved(DocumentType.DOCX, docx)).isEqualTo(docx);
    }

    @Test
    void ofAFileThatCannotBeWrittenOnNothingIsServed() {
        byte[] half = Arrays.copyOf(SampleFiles.pdf(), 300);
        assertThatExceptionOfType(UnmarkableException.class).isThrownBy(() -> viewed(DocumentType.PDF, half));
        byte[] picture = Arrays.copyOf(SampleFiles.image("png"), 40);
        assertThatExceptionOfType(UnmarkableException.class).isThrownBy(() -> viewed(DocumentType.PNG, picture));
    }

    /** One that breaks off after what was read of it, as a damaged one does at rest. */
    private static InputStream breakingOff(byte[] read) {
        return new SequenceInputStream(new ByteArrayInputStream(read), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("damaged");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadToItsEndFailsBeforeAnythingIsSentAndIsNotTakenForUnmarkable(DocumentType type) {
        byte[] whole = SampleFiles.pdf();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> marked.saved(type, () -> breakingOff(whole), MARK))
                .isNotInstanceOf(UnmarkableException.class)
                .withMessage("damaged");
    }
}

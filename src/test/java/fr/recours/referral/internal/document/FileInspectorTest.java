package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleFiles.join;
import static fr.recours.referral.internal.document.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken, what is refused and why, and what is no longer in what is kept (portal.md §6, §7 S23 and S37). */
class FileInspectorTest {

    private final FileInspector inspector =
            new FileInspector(DocumentPropertiesOf.folder(Path.of("unused")), new MarkedFiles());

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("EFR.pdf", SampleFiles.pdf(), DocumentType.PDF),
                arguments("Lettre.2025.11.03.Dr.Kerbrat.PDF", SampleFiles.pdf(), DocumentType.PDF),
                arguments("capillaroscopie.png", SampleFiles.image("png"), DocumentType.PNG),
                arguments("photo.JPG", SampleFiles.photograph(), DocumentType.JPEG),
                arguments("photo.jpeg", SampleFiles.image("jpeg"), DocumentType.JPEG),
                arguments("scanner.tif", SampleFiles.image("tiff"), DocumentType.TIFF),
                arguments("fax.tif", SampleFiles.tiffOfPages(1_000), DocumentType.TIFF),
                arguments("lettre.docx", SampleFiles.docx(), DocumentType.DOCX),
                arguments("coupe.dcm", SampleDicom.named(), DocumentType.DICOM));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void taken(String name, byte[] content, DocumentType type) {
        assertThat(inspector.inspect(name, content)).isInstanceOfSatisfying(Inspection.Accepted.class, accepted -> {
            assertThat(accepted.type()).isEqualTo(type);
            assertThat(inspector.inspect(name, accepted.content()))
                    .as("what is kept would be taken again")
                    .isInstanceOf(Inspection.Accepted.class);
        });
    }

    static Stream<Arguments> refused() {
        byte[] pdf = SampleFiles.pdf();
        byte[] png = SampleFiles.image("png");
        byte[] zip = SampleFiles.zip(Map.of("a.txt", text("a")));
        return Stream.of(
                arguments("program", "x.pdf.exe", pdf, DocumentRejection.TYPE),
                arguments("program in the middle", "x.exe.pdf", pdf, DocumentRejection.TYPE),
                arguments("web page in the middle", "x.HTML .pdf", pdf, DocumentRejection.TYPE),
                arguments("no extension", "pdf", pdf, DocumentRejection.TYPE),
                arguments("trailing dot", "x.pdf.", pdf, DocumentRejection.TYPE),
                arguments("archive", "x.zip", zip, DocumentRejection.TYPE),
                arguments("archive named docx", "x.docx", zip, DocumentRejection.TYPE),
                arguments("web page", "x.html", text("<html><script>1</script></html>"), DocumentRejection.TYPE),
                arguments(
                        "drawing", "x.svg", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), DocumentRejection.TYPE),
                arguments("web page named pdf", "x.pdf", text("<html></html>"), DocumentRejection.TYPE),
                arguments("PDF named PNG", "x.png", pdf, DocumentRejection.TYPE),
                arguments("PNG named PDF", "x.pdf", png, DocumentRejection.TYPE),
                arguments("PDF behind something", "x.pdf", join(text("MZ\n"), pdf), DocumentRejection.TYPE),
                arguments("image and archive", "x.png", join(png, zip), DocumentRejection.TYPE),
                arguments("PDF and archive", "x.pdf", join(pdf, zip), DocumentRejection.TYPE),
                arguments("nothing at all", "x.pdf", new byte[0], DocumentRejection.CORRUPT),
                arguments("half a PDF", "x.pdf", Arrays.copyOf(pdf, 200), DocumentRejection.CORRUPT),
                arguments("half a PNG", "x.png", Arrays.copyOf(png, png.length / 2), DocumentRejection.CORRUPT),
                arguments(
                        "half a JPEG",
                        "x.jpg",
                        Arrays.copyOf(SampleFiles.image("jpeg"), 40),
                        DocumentRejection.CORRUPT),
                arguments("30,000 pixels square", "x.png", SampleFiles.hugePng(), DocumentRejection.SIZE),
                arguments("page that is its own next", "x.tif", SampleFiles.tiff(80, 60, 8), DocumentRejection.CORRUPT),
                arguments("next page beyond the end", "x.tif", SampleFiles.tiff(80, 60, -9), DocumentRejection.CORRUPT),
                arguments("page without a size", "x.tif", SampleFiles.tiff(0, 60, 0), DocumentRejection.CORRUPT),
                arguments("30,000 pixels square", "x.tif", SampleFiles.tiff(30_000, 30_000, 0), DocumentRejection.SIZE),
                arguments("1,001 pages", "x.tif", SampleFiles.tiffOfPages(1_001), DocumentRejection.SIZE),
                arguments("password", "x.pdf", SampleFiles.pdfWithPassword("secret"), DocumentRejection.ENCRYPTED),
                arguments("owner's password", "x.pdf", SampleFiles.pdfWithPassword(""), DocumentRejection.ENCRYPTED),
                arguments("script", "x.pdf", SampleFiles.pdfWithScript(), DocumentRejection.ACTIVE),
                arguments("hidden script", "x.pdf", SampleFiles.pdfWithHiddenScript(), DocumentRejection.ACTIVE),
                arguments("starts a program", "x.pdf", SampleFiles.pdfThatLaunches(), DocumentRejection.ACTIVE),
                arguments("file inside", "x.pdf", SampleFiles.pdfWithFileInside(), DocumentRejection.ACTIVE),
                arguments(
                        "macro",
                        "x.docx",
                        SampleFiles.docxWith("word/vbaProject.bin", new byte[9]),
                        DocumentRejection.ACTIVE),
                arguments(
                        "object",
                        "x.docx",
                        SampleFiles.docxWith("word/embeddings/oleObject1.bin", new byte[9]),
                        DocumentRejection.ACTIVE),
                arguments(
                        "unfolds without end",
                        "x.docx",
                        SampleFiles.docxWith("word/media/image1.bmp", new byte[201_000_000]),
                        DocumentRejection.SIZE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] content, DocumentRejection why) {
        assertThat(inspector.inspect(name, content)).isEqualTo(new Inspection.Refused(why));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void whoMadeAFileIsNotInWhatIsKept(String name, byte[] content, DocumentType type) throws IOException {
        byte[] kept = ((Inspection.Accepted) inspector.inspect(name, content)).content();
        String readable = type == DocumentType.DOCX ? unzipped(kept) : new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(readable).doesNotContain(SampleFiles.MAKER);
    }

    private static String unzipped(byte[] content) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void whatAFileShowsIsKept() throws IOException {
        byte[] pdf = kept("a.pdf", SampleFiles.pdf());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Compte rendu");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
        }
        byte[] png = kept("a.png", SampleFiles.pngWith("tEXt", text("Author\0" + SampleFiles.MAKER)));
        assertThat(png).isEqualTo(SampleFiles.image("png"));
        assertThat(kept("a.png", join(png, text("<script>1</script>")))).isEqualTo(png);
        byte[] photograph = kept("a.jpg", SampleFiles.photograph());
        assertThat(ImageIO.read(new ByteArrayInputStream(photograph)).getWidth())
                .isEqualTo(80);
        assertThat(((JpegImageMetadata) Imaging.getMetadata(photograph))
                        .findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION)
                        .getIntValue())
                .isEqualTo(6);
    }

    private byte[] kept(String name, byte[] content) {
        return ((Inspection.Accepted) inspector.inspect(name, content)).content();
    }

    @Test
    void aNameLosesItsPathAndWhatIsNotSeen() {
        assertThat(FileNames.plain("C:\\Users\\moi\\EFR.pdf")).isEqualTo("EFR.pdf");
        assertThat(FileNames.plain("../../etc/EFR.pdf")).isEqualTo("EFR.pdf");
        assertThat(FileNames.plain("bilan\u202Efdp.exe")).isEqualTo("bilanfdp.exe");
        assertThat(FileNames.plain("a\r\nb\0.pdf")).isEqualTo("ab.pdf");
        assertThat(FileNames.plain("é".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}

package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleLetter.cell;
import static fr.recours.referral.internal.document.SampleLetter.p;
import static fr.recours.referral.internal.document.SampleLetter.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.referral.DocumentType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Word document says can be read in its PDF; what cannot be set is said, or there is no PDF (portal.md §6). */
class DocxPdfTest {

    private static final String INCOMPLETE = "Aperçu incomplet";

    private static byte[] copy(byte[] docx) {
        return Objects.requireNonNull(PdfCopy.of(DocumentType.DOCX, docx));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        }
    }

    @Test
    void aLetterCanBeRead() throws IOException {
        byte[] pdf = copy(SampleLetter.docx());
        assertThat(text(pdf).lines().map(String::strip))
                .containsSubsequence(
                        "Hôpital inventé de Trévignan – Médecine interne",
                        "Compte rendu d’hospitalisation",
                        "Cher confrère, la patiente est réfractaire au mycophénolate ; œdème, dyspnée ≥ stade III, β₂, 37",
                        "°C, µmol/L, souligné.",
                        "Créatinine 71 µmol/L",
                        "[x] vaccinée   [ ] allergique",
                        "Bien confraternellement,",
                        "Secrétariat : 01 99 00 10 11");
        assertThat(text(pdf)).contains("Score de Rodnan : 28").doesNotContain(INCOMPLETE, "[?]", "Suite de la lettre");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getXObjectNames()).as("the picture").hasSize(1);
            assertThat(resources.getFontNames())
                    .allSatisfy(font ->
                            assertThat(resources.getFont(font).isEmbedded()).isTrue());
            assertThat(document.getPage(0).getCOSObject().containsKey(COSName.ANNOTS))
                    .as("links lead nowhere")
                    .isFalse();
        }
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        assertThat(text(copy(SampleLetter.docx(p("Dose") + "<w:p><m:oMath><m:r><m:t>x/2</m:t></m:r></m:oMath></w:p>"))))
                .contains("Dose")
                .contains(INCOMPLETE);
        assertThat(text(copy(SampleLetter.docxWithPicture(SampleFiles.text("EMF of another program")))))
                .contains("Voir l’image", "[image]", INCOMPLETE);
        assertThat(text(copy(SampleLetter.docxWithPicture(SampleFiles.hugePng()))))
                .as("unfolds into more than memory")
                .contains("Voir l’image", "[image]", INCOMPLETE);
    }

    @Test
    void whatIsStruckTwiceIsSaidToBeLeftOut() throws IOException {
        String struck = "<w:p><w:r><w:rPr><w:dstrike w:val=\"%s\"/></w:rPr><w:t>10 mg</w:t></w:r></w:p>";
        assertThat(text(copy(SampleLetter.docx(struck.formatted("1"))))).contains(INCOMPLETE);
        assertThat(text(copy(SampleLetter.docx(struck.formatted("0"))))).doesNotContain(INCOMPLETE);
    }

    @Test
    void aTableSaidToBeEndlesslyWideIsNot() throws IOException {
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + p("large") + "</w:tc>";
        assertThat(text(copy(SampleLetter.docx(table(wide))))).contains("large");
    }

    static Stream<byte[]> unfit() {
        String tables = p("dedans");
        for (int depth = 0; depth < 30; depth++) {
            tables = table(cell(tables) + cell(tables.length() < 1_000 ? tables : p("à côté")));
        }
        return Stream.of(
                SampleLetter.docx(tables),
                SampleLetter.docx("<w:smartTag>".repeat(50_000) + "</w:smartTag>".repeat(50_000)),
                SampleLetter.docx(p("Encore une ligne.").repeat(200_000)),
                SampleLetter.docx("<w:p><w:r>"),
                SampleFiles.text("no archive"));
    }

    private static final String NOTE = "<w:root><w:footnote w:id=\"2\">" + p("Note du bas") + "</w:footnote></w:root>";

    private static String noted(int times) {
        return ("<w:p><w:r><w:t>Texte</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>").repeat(times);
    }

    /** The converter follows links, so what they name must have been measured. */
    @ParameterizedTest
    @ValueSource(strings = {"notes.bin", "notes.XML"})
    void aPartThatIsNotMeasuredIsNotConverted(String name) throws IOException {
        assertThat(text(copy(SampleLetter.docxLinking("footnotes", "notes.xml", NOTE, noted(1)))))
                .contains("Note du bas");
        assertThat(PdfCopy.of(DocumentType.DOCX, SampleLetter.docxLinking("footnotes", name, NOTE, noted(1))))
                .isNull();
        String body = "<w:root><w:body>" + p("Vu") + "</w:body></w:root>";
        assertThat(PdfCopy.of(DocumentType.DOCX, SampleLetter.docxLinking("officeDocument", name, body, p(""))))
                .isNull();
    }

    @Test
    void aLongTextIsNotEvenConverted() throws IOException {
        DocxParts parts = DocxParts.of(SampleLetter.docx(p("mot ".repeat(800_000))));
        assertThatExceptionOfType(RejectedFileException.class).isThrownBy(() -> DocxSurvey.of(parts));
    }

    @Test
    void picturesThatUnfoldTooFarTogetherAreNotConverted() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        assertThatCode(() ->
                        ImageIO.write(new BufferedImage(3_000, 2_000, BufferedImage.TYPE_BYTE_BINARY), "png", page))
                .doesNotThrowAnyException();
        assertThat(PdfCopy.of(DocumentType.DOCX, SampleLetter.docxWithPictures(page.toByteArray(), 2)))
                .isNotNull();
        assertThat(PdfCopy.of(DocumentType.DOCX, SampleLetter.docxWithPictures(page.toByteArray(), 34)))
                .isNull();
    }

    @Test
    void aNoteThatIsReferredToAgainAndAgainIsNotConverted() {
        assertThat(PdfCopy.of(
                        DocumentType.DOCX, SampleLetter.docxLinking("footnotes", "footnotes.xml", NOTE, noted(2))))
                .isNull();
    }

    /** Nested without end, too long, broken. */
    @ParameterizedTest
    @MethodSource("unfit")
    void whatCannotBeSetHasNoCopy(byte[] docx) {
        assertThat(PdfCopy.of(DocumentType.DOCX, docx)).isNull();
    }
}

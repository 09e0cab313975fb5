package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleDicom.EXPLICIT;
import static fr.recours.referral.internal.document.SampleDicom.IMPLICIT;
import static fr.recours.referral.internal.document.SampleDicom.shorts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.DocumentType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of DICOM files as a screen shows them, and which are not shown. */
class DicomPictureTest {

    private static int[] greys(SampleDicom dicom) throws IOException, RejectedFileException {
        BufferedImage picture = new DicomPicture(DicomFile.of(dicom.file())).frame(0);
        return picture.getRaster().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
    }

    private static SampleDicom row(String syntax, int... points) {
        return SampleDicom.slice(syntax)
                .number(0x00280010, 1)
                .number(0x00280011, points.length)
                .bytes(0x7FE00010, "OW", shorts(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void withoutAWindowTheDarkestPointIsBlackAndTheBrightestWhite(String syntax)
            throws IOException, RejectedFileException {
        assertThat(greys(row(syntax, 100, 200, 300))).containsExactly(0, 128, 255);
        assertThat(greys(row(syntax, 7, 7))).containsExactly(0, 0);
    }

    @Test
    void aWindowIsThatOfTheStandard() throws IOException, RejectedFileException {
        // PS3.3 C.11.2.1.2.1: black up to c - 0.5 - (w - 1) / 2, white above c - 0.5 + (w - 1) / 2
        SampleDicom windowed = row(EXPLICIT, 0, 24, 124, 224, 1_000)
                .words(0x00281052, "DS", "-24")
                .words(0x00281053, "DS", "1")
                .words(0x00281050, "DS", "100.5\\9999")
                .words(0x00281051, "DS", "201\\1");
        assertThat(greys(windowed)).containsExactly(0, 0, 128, 255, 255);
    }

    @Test
    void pointsBelowNothingAreDarkerThanNothing() throws IOException, RejectedFileException {
        SampleDicom signed = row(EXPLICIT, 0x0FFF, 0, 1).number(0x00280103, 1);
        assertThat(greys(signed)).as("-1, 0, 1 in 12 bits").containsExactly(0, 128, 255);
    }

    @Test
    void whatLiesBesideTheValueDoesNotCount() throws IOException, RejectedFileException {
        assertThat(greys(row(EXPLICIT, 0xF000, 0x0001, 0xF002))).containsExactly(0, 128, 255);
        SampleDicom high = row(EXPLICIT, 0x000F, 0x001F, 0x002F).number(0x00280102, 15);
        assertThat(greys(high)).containsExactly(0, 128, 255);
    }

    @Test
    void whereMoreMeansDarkerMoreIsDarker() throws IOException, RejectedFileException {
        assertThat(greys(row(EXPLICIT, 100, 200, 300).words(0x00280004, "CS", "MONOCHROME1")))
                .containsExactly(255, 128, 0);
    }

    @Test
    void aWindowMeantForATableOfGreysIsNotUsedWithoutIt() throws IOException, RejectedFileException {
        SampleDicom dicom = row(EXPLICIT, 100, 200, 300)
                .words(0x00281050, "DS", "1000")
                .words(0x00281051, "DS", "10")
                .sequence(0x00283000, true, table -> table.bytes(0x00283006, "OW", shorts(1, 2, 3)));
        assertThat(greys(dicom)).containsExactly(0, 128, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void coloursAreAsTheyAre(int planar) throws IOException, RejectedFileException {
        byte[] points = planar == 0 ? new byte[] {10, 20, 30, 40, 50, 60} : new byte[] {10, 40, 20, 50, 30, 60};
        SampleDicom dicom = SampleDicom.slice(EXPLICIT)
                .number(0x00280002, 3)
                .words(0x00280004, "CS", "RGB")
                .number(0x00280006, planar)
                .number(0x00280010, 1)
                .number(0x00280011, 2)
                .number(0x00280100, 8)
                .bytes(0x7FE00010, "OB", points);
        BufferedImage picture = new DicomPicture(DicomFile.of(dicom.file())).frame(0);
        assertThat(IntStream.of(picture.getRGB(0, 0), picture.getRGB(1, 0)).map(rgb -> rgb & 0xFFFFFF))
                .containsExactly(0x0A141E, 0x28323C);
    }

    @Test
    void eachPictureOfAFilmIsAPageAndNothingElseOfTheFileIsInIt() throws IOException {
        byte[] film = SampleDicom.slice(EXPLICIT)
                .words(0x00280008, "IS", "3")
                .number(0x00280010, 2)
                .number(0x00280011, 2)
                .file();
        byte[] copy = Objects.requireNonNull(PdfCopy.of(DocumentType.DICOM, film));
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
            COSName name =
                    pdf.getPage(2).getResources().getXObjectNames().iterator().next();
            PDImageXObject third =
                    (PDImageXObject) pdf.getPage(2).getResources().getXObject(name);
            assertThat(third.getImage().getRaster().getSamples(0, 0, 2, 2, 0, (int[]) null))
                    .containsExactly(185, 209, 232, 255);
        }
    }

    static Stream<SampleDicom> notShown() {
        SampleDicom compressed = SampleDicom.slice(SampleDicom.JPEG).parts(0x7FE00010, new byte[0], new byte[40]);
        return Stream.of(
                compressed,
                SampleDicom.slice(EXPLICIT).number(0x00280011, 5),
                SampleDicom.slice(EXPLICIT).number(0x00280011, 0),
                SampleDicom.slice(EXPLICIT).number(0x00280100, 32),
                SampleDicom.slice(EXPLICIT).words(0x00280004, "CS", "PALETTE COLOR"),
                SampleDicom.slice(EXPLICIT).words(0x00280008, "IS", "2"),
                SampleDicom.slice(EXPLICIT).words(0x00280008, "IS", "999999"));
    }

    @ParameterizedTest
    @MethodSource
    void notShown(SampleDicom dicom) {
        assertThat(DicomFile.withoutIdentity(dicom.file())).isNotNull();
        assertThat(PdfCopy.of(DocumentType.DICOM, dicom.file())).isNull();
    }
}

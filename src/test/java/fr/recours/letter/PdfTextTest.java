package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.recours.letter.UnreadableFileException.Fault;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Value;
import fr.recours.support.SamplePdf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PDF with text is read as a letter; any other is refused with what to do. */
class PdfTextTest {

    @Test
    void aLetterInAPdfIsReadLikeItsText() throws Exception {
        byte[] pdf = SamplePdf.of(
                List.of("Mme A. B., 54 ans, sclérodermie systémique diffuse.", "EFR 05/01/26 : CVF 70 %, DLCO 45 %."),
                1,
                false);

        LetterReading reading =
                new LetterReader(Dictionary.standard()).read(PdfText.of(pdf), LocalDate.of(2026, 1, 14));

        assertThat(reading.fact("dlco_pct").map(ReadValue::value)).contains(Value.of(45));
        assertThat(reading.fact("subset").map(ReadValue::value)).contains(new Value.Code("diffuse"));
    }

    @Test
    void aScanIsRefused() throws Exception {
        assertThat(refused(SamplePdf.of(List.of(), 2, false)).fault()).isEqualTo(Fault.IMAGES_ONLY);
    }

    @Test
    void aLockedPdfIsRefused() throws Exception {
        assertThat(refused(SamplePdf.of(List.of("Mme A. B., 54 ans"), 1, true)).fault())
                .isEqualTo(Fault.LOCKED);
    }

    @Test
    void aFileThatIsNoPdfIsRefused() {
        assertThat(refused("Mme A. B.".getBytes(StandardCharsets.UTF_8)).fault())
                .isEqualTo(Fault.NO_PDF);
        assertThat(refused(new byte[0]).explanation().fr()).contains("Collez le texte");
    }

    @Test
    void aBookIsRefused() throws Exception {
        assertThat(refused(SamplePdf.of(List.of(), PdfText.MOST_PAGES + 1, false))
                        .fault())
                .isEqualTo(Fault.TOO_LONG);
    }

    private static UnreadableFileException refused(byte[] file) {
        return catchThrowableOfType(UnreadableFileException.class, () -> PdfText.of(file));
    }
}

package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleDicom.EXPLICIT;
import static fr.recours.referral.internal.document.SampleDicom.IMPLICIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.recours.referral.IdentityFound;
import fr.recours.referral.IdentityKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a DICOM file tells of the patient beside its picture, and that none of it is left once it is taken out (portal.md §6). */
class DicomFileTest {

    /** In everything that is to be gone. */
    private static final String SECRET = "ZZYX";

    private static byte[] bare(byte[] file) {
        return Objects.requireNonNull(DicomFile.withoutIdentity(file));
    }

    private static String letters(byte[] file) {
        return new String(file, 128, file.length - 128, StandardCharsets.ISO_8859_1);
    }

    private static SampleDicom secret(SampleDicom dicom) {
        return dicom.words(0x00100020, "LO", SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void whatItTellsIsListedByKind(String syntax) {
        byte[] file = SampleDicom.slice(syntax)
                .words(0x00080050, "SH", "ACC-1")
                .words(0x00080080, "LO", "Hôpital d'Orvanne")
                .words(0x00080090, "PN", "KERBRAT^Anaïs^^Dr")
                .words(0x0008103E, "LO", "Thorax")
                .words(0x00101040, "LO", "")
                .words(0x00290010, "LO", "MAKER")
                .file();
        assertThat(DicomFile.identityIn(file))
                .containsExactly(
                        new IdentityFound(IdentityKind.PATIENT_NAME, 1, List.of("ZZYXPATRONYME Qwvprenom")),
                        new IdentityFound(IdentityKind.BIRTH, 1, List.of("19790312")),
                        new IdentityFound(IdentityKind.NUMBER, 2, List.of("ACC-1", "IPP-7788990")),
                        new IdentityFound(IdentityKind.STAFF, 1, List.of("KERBRAT Anaïs Dr")),
                        new IdentityFound(IdentityKind.PLACE, 2, List.of("ZZYXCONSOLE", "Hôpital d'Orvanne")),
                        new IdentityFound(IdentityKind.TEXT, 1, List.of("Thorax")),
                        new IdentityFound(IdentityKind.PRIVATE, 1, List.of()));
    }

    static Stream<Arguments> whereverItLies() {
        byte[] raw = SampleFiles.text(SECRET);
        UnaryOperator<SampleDicom> odd = dicom -> dicom.bytes(0x00100010, "PN", SampleFiles.text(SECRET + "1"));
        return Stream.of(
                arguments("in a field of odd length", odd),
                arguments("in a maker's own field", own(dicom -> dicom.bytes(0x00290110, "UN", raw))),
                arguments(
                        "in a maker's own sequence",
                        own(dicom -> dicom.sequence(0x00290110, true, item -> item.words(0x00080070, "LO", SECRET)))),
                arguments(
                        "in a maker's own field that begins as a sequence and is none",
                        own(dicom -> dicom.bytes(
                                0x00290110, "UN", SampleFiles.join(SampleDicom.mark(0xFFFEE000, 99), raw)))),
                arguments(
                        "in a sequence that is told of by an unknown kind, without its length",
                        own(dicom -> dicom.field(
                                0x00081115,
                                "UN",
                                SampleDicom.UNTOLD,
                                SampleDicom.item(true, false, DicomFileTest::secret)))),
                arguments(
                        "in a sequence that is told of by an unknown kind, with its length",
                        own(dicom ->
                                dicom.bytes(0x00081115, "UN", SampleDicom.item(true, true, DicomFileTest::secret)))),
                arguments("in a curve", own(dicom -> dicom.bytes(0x50023000, "OW", raw))),
                arguments("in a drawing", own(dicom -> dicom.bytes(0x60023000, "OW", raw))),
                arguments("in a name no list has", own(dicom -> dicom.words(0x00189999, "PN", SECRET))),
                arguments("in a file within", own(dicom -> dicom.bytes(0x00420011, "OB", raw))));
    }

    private static UnaryOperator<SampleDicom> own(UnaryOperator<SampleDicom> change) {
        return change;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whereverItLies")
    void nothingOfItIsLeft(String where, UnaryOperator<SampleDicom> change) {
        byte[] file = change.apply(SampleDicom.slice(EXPLICIT)).file();
        assertThat(letters(file)).contains(SECRET);
        byte[] bare = bare(file);
        assertThat(letters(bare))
                .doesNotContain(SECRET)
                .doesNotContain("Qwvprenom")
                .doesNotContain("7788990");
        assertThat(bare).hasSameSizeAs(file);
        assertThat(DicomFile.identityIn(bare)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({EXPLICIT + ",true", EXPLICIT + ",false", IMPLICIT + ",true", IMPLICIT + ",false"})
    void norInSequencesWithinSequences(String syntax, boolean told) {
        byte[] file = SampleDicom.slice(syntax)
                .sequence(0x00081115, told, series -> series.sequence(0x00081199, told, DicomFileTest::secret))
                .sequence(0x00400275, told, request -> request.words(0x00080070, "LO", SECRET))
                .file();
        byte[] bare = bare(file);
        assertThat(letters(bare)).doesNotContain(SECRET);
        assertThat(DicomFile.identityIn(bare)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void nothingElseChanges(String syntax) throws RejectedFileException {
        byte[] file = SampleDicom.slice(syntax).file();
        byte[] bare = bare(file);
        DicomFile read = DicomFile.of(file);
        List<DicomElement> gone = DicomReader.of(file).elements().stream()
                .filter(element -> element.identity() != null)
                .toList();
        assertThat(gone).extracting(DicomElement::tag).containsExactly(0x00020016, 0x00100010, 0x00100020, 0x00100030);
        for (int i = 0; i < file.length; i++) {
            int at = i;
            boolean within =
                    gone.stream().anyMatch(element -> at >= element.at() && at < element.at() + element.length());
            assertThat(bare[i]).isEqualTo(within ? (byte) ' ' : file[i]);
        }
        for (int kept : List.of(0x00080020, 0x00100040, 0x00101010)) {
            assertThat(DicomFile.of(bare).text(kept)).isNotEmpty().isEqualTo(read.text(kept));
        }
    }

    @Test
    void whatStandsBeforeTheFileProperIsNotKept() throws RejectedFileException {
        byte[] file = SampleDicom.named();
        byte[] kept = DicomFile.cleaned(file);
        assertThat(Arrays.copyOf(kept, 128)).containsOnly(0);
        assertThat(letters(kept)).isEqualTo(letters(file));
    }

    @ParameterizedTest
    @CsvSource({"CT,,false", "US,,true", "US,NO,false", "CT,YES,true", "OT,,true"})
    void namesInThePictureItselfAreWarnedOf(String machine, String told, boolean warned) throws RejectedFileException {
        SampleDicom dicom = SampleDicom.slice(EXPLICIT).words(0x00080060, "CS", machine);
        if (told != null) {
            dicom.words(0x00280301, "CS", told);
        }
        assertThat(DicomFile.of(dicom.file()).mayBeWrittenOn()).isEqualTo(warned);
    }

    @Test
    void aPhotographOfAScreenIsWarnedOf() throws RejectedFileException {
        byte[] file = SampleDicom.slice(EXPLICIT)
                .words(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7\0")
                .file();
        assertThat(DicomFile.of(file).mayBeWrittenOn()).isTrue();
    }

    @Test
    void ofAFileThatCannotBeReadNothingIsTold() {
        byte[] half = Arrays.copyOf(SampleDicom.named(), 200);
        assertThat(DicomFile.identityIn(half)).isEmpty();
        assertThat(DicomFile.withoutIdentity(half)).isNull();
    }
}

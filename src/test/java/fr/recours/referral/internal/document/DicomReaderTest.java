package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleDicom.EXPLICIT;
import static fr.recours.referral.internal.document.SampleDicom.IMPLICIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that do not end where they say, or are not what they say: refused, whatever they make of it. */
class DicomReaderTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "nothing but its first tag",
                        SampleFiles.join(new byte[128], SampleFiles.text("DICM"), new byte[] {
                            2, 0, 0, 0, 'U', 'L', 4, 0, 0, 0, 0, 0
                        }),
                        DocumentRejection.CORRUPT),
                arguments("a length beyond the end", lying(EXPLICIT, 60_000), DocumentRejection.CORRUPT),
                arguments("a length too short", lying(EXPLICIT, 2), DocumentRejection.CORRUPT),
                arguments("a length too long", lying(EXPLICIT, 6), DocumentRejection.CORRUPT),
                arguments("a length beyond the end", lying(IMPLICIT, 2_000_000_000), DocumentRejection.CORRUPT),
                arguments("a length below nothing", lying(IMPLICIT, -2), DocumentRejection.CORRUPT),
                arguments("a length too short", lying(IMPLICIT, 2), DocumentRejection.CORRUPT),
                arguments("a length too long", lying(IMPLICIT, 6), DocumentRejection.CORRUPT),
                arguments(
                        "an item longer than its sequence",
                        SampleDicom.slice(EXPLICIT)
                                .bytes(0x00081115, "SQ", SampleDicom.mark(0xFFFEE000, 40))
                                .file(),
                        DocumentRejection.CORRUPT),
                arguments(
                        "a sequence without its end",
                        SampleDicom.slice(EXPLICIT)
                                .field(0x7FE00010, "SQ", SampleDicom.UNTOLD, new byte[0])
                                .file(),
                        DocumentRejection.CORRUPT),
                arguments("sequences without end", nested(200), DocumentRejection.CORRUPT),
                arguments(
                        "something after its end",
                        SampleFiles.join(SampleDicom.named(), SampleFiles.text("<script>1</script>")),
                        DocumentRejection.CORRUPT),
                arguments(
                        "the other order of bytes",
                        SampleDicom.slice("1.2.840.10008.1.2.2").file(),
                        DocumentRejection.TYPE),
                arguments(
                        "packed whole",
                        SampleDicom.slice("1.2.840.10008.1.2.1.99").file(),
                        DocumentRejection.TYPE),
                arguments(
                        "only the address of a picture",
                        SampleDicom.slice("1.2.840.10008.1.2.4.94").file(),
                        DocumentRejection.TYPE),
                arguments(
                        "no picture",
                        SampleDicom.empty(EXPLICIT)
                                .words(0x00100010, "PN", SampleDicom.PATIENT)
                                .file(),
                        DocumentRejection.TYPE));
    }

    /** The remark before the name says to be longer or shorter than it is. */
    private static byte[] lying(String syntax, int length) {
        return SampleDicom.slice(syntax)
                .field(0x00084000, "LT", length, SampleFiles.text("vu ."))
                .file();
    }

    private static byte[] nested(int times) {
        Consumer<SampleDicom> item = innermost -> innermost.words(0x00080070, "LO", "x");
        for (int i = 0; i < times; i++) {
            Consumer<SampleDicom> within = item;
            item = outer -> outer.sequence(0x00081115, false, within);
        }
        SampleDicom dicom = SampleDicom.slice(EXPLICIT);
        item.accept(dicom);
        return dicom.file();
    }

    @ParameterizedTest(name = "{0}, {index}")
    @MethodSource
    void refused(String what, byte[] file, DocumentRejection why) {
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> DicomFile.of(file))
                .extracting(RejectedFileException::why)
                .isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void aFileThatBreaksOffIsRefusedWhereverItDoes(String syntax) {
        byte[] file = SampleDicom.slice(syntax)
                .sequence(0x00081115, false, item -> item.words(0x00100020, "LO", "1234"))
                .file();
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThat(catchThrowable(() -> DicomFile.of(part)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(RejectedFileException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EXPLICIT, IMPLICIT})
    void whateverByteIsWrongItIsReadOrRefused(String syntax) {
        byte[] file = SampleDicom.slice(syntax)
                .sequence(0x00081115, true, item -> item.words(0x00100020, "LO", "1234"))
                .words(0x00281050, "DS", "40\\60")
                .words(0x00281051, "DS", "400")
                .file();
        for (int at = 128; at < file.length; at++) {
            for (int wrong : new int[] {0, 1, 0x7F, 0x80, 0xFE, 0xFF}) {
                byte[] changed = file.clone();
                changed[at] = (byte) wrong;
                byte[] bare = DicomFile.withoutIdentity(changed);
                if (bare != null) {
                    assertThat(DicomFile.identityIn(bare)).as("byte %d", at).isEmpty();
                }
                PdfCopy.of(DocumentType.DICOM, changed);
            }
        }
    }

    @Test
    void zerosAfterItsEndAreNoHarm() throws RejectedFileException {
        byte[] file = SampleDicom.named();
        assertThat(DicomFile.of(Arrays.copyOf(file, file.length + 513)).text(0x00080060))
                .isEqualTo("CT");
    }

    @Test
    void fieldsWithoutNumberAreTooMany() {
        SampleDicom dicom = SampleDicom.slice(EXPLICIT);
        byte[] parts = new byte[8 * 200_001];
        for (int i = 0; i < 200_001; i++) {
            System.arraycopy(SampleDicom.mark(0xFFFEE000, 0), 0, parts, 8 * i, 8);
        }
        byte[] file = dicom.field(
                        0x7FE00010, "OB", SampleDicom.UNTOLD, SampleFiles.join(parts, SampleDicom.mark(0xFFFEE0DD, 0)))
                .file();
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> DicomFile.of(file))
                .extracting(RejectedFileException::why)
                .isEqualTo(DocumentRejection.SIZE);
    }
}

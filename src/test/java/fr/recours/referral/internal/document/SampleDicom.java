package fr.recours.referral.internal.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** DICOM files, byte by byte, as machines write them and as those do who mean harm. Nobody in them exists. */
public final class SampleDicom {

    public static final String PATIENT = "ZZYXPATRONYME^Qwvprenom";

    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    static final String JPEG = "1.2.840.10008.1.2.4.50";

    static final int UNTOLD = -1;

    private static final Set<String> WIDE = Set.of("OB", "OW", "SQ", "UN", "UT");
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;

    private final boolean implicit;

    /** Of the file itself, which are always written in one way. */
    private final Map<Long, byte[]> head = new TreeMap<>();

    /** In the order of their tags, which have no sign. */
    private final Map<Long, byte[]> fields = new TreeMap<>();

    private SampleDicom(boolean implicit) {
        this.implicit = implicit;
    }

    static SampleDicom empty(String syntax) {
        SampleDicom dicom = new SampleDicom(syntax.equals(IMPLICIT));
        dicom.head.putAll(new SampleDicom(false)
                .words(0x00020010, "UI", syntax.length() % 2 == 0 ? syntax : syntax + "\0")
                .words(0x00020016, "AE", "ZZYXCONSOLE")
                .fields);
        return dicom;
    }

    /** A slice of 4 by 3 points of 16 bits that says whose it is. */
    static SampleDicom slice(String syntax) {
        return empty(syntax)
                .words(0x00080005, "CS", "ISO_IR 100")
                .words(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2\0")
                .words(0x00080020, "DA", "20260114")
                .words(0x00080060, "CS", "CT")
                .words(0x00100010, "PN", PATIENT)
                .words(0x00100020, "LO", "IPP-7788990")
                .words(0x00100030, "DA", "19790312")
                .words(0x00100040, "CS", "F")
                .words(0x00101010, "AS", "046Y")
                .number(0x00280002, 1)
                .words(0x00280004, "CS", "MONOCHROME2")
                .number(0x00280010, 3)
                .number(0x00280011, 4)
                .number(0x00280100, 16)
                .number(0x00280101, 12)
                .number(0x00280102, 11)
                .number(0x00280103, 0)
                .bytes(0x7FE00010, "OW", shorts(0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000, 1_100));
    }

    /** One that says whose it is. */
    public static byte[] named() {
        return slice(EXPLICIT).file();
    }

    /** An ultrasound picture that says whose it is. */
    public static byte[] ultrasound() {
        return slice(EXPLICIT).words(0x00080060, "CS", "US").file();
    }

    /** One that says nothing of anybody. */
    public static byte[] nameless() {
        SampleDicom slice = slice(EXPLICIT);
        slice.fields.keySet().removeAll(Set.of(0x00100010L, 0x00100020L, 0x00100030L));
        slice.head.remove(0x00020016L);
        return slice.file();
    }

    SampleDicom words(int tag, String vr, String words) {
        String even = words.length() % 2 == 0 ? words : words + " ";
        return bytes(tag, vr, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    SampleDicom number(int tag, int value) {
        return bytes(tag, "US", shorts(value));
    }

    SampleDicom bytes(int tag, String vr, byte[] value) {
        return field(tag, vr, value.length, value);
    }

    /** With a length that may be another than that of its value. */
    SampleDicom field(int tag, String vr, int length, byte[] value) {
        boolean wide = WIDE.contains(vr);
        ByteBuffer head = ByteBuffer.allocate(implicit || !wide ? 8 : 12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (implicit) {
            head.putInt(length);
        } else {
            head.put(vr.getBytes(StandardCharsets.US_ASCII));
            if (wide) {
                head.putShort((short) 0).putInt(length);
            } else {
                head.putShort((short) length);
            }
        }
        fields.put(Integer.toUnsignedLong(tag), SampleFiles.join(head.array(), value));
        return this;
    }

    /** A sequence of one item, its lengths told or not. */
    SampleDicom sequence(int tag, boolean told, Consumer<SampleDicom> item) {
        byte[] value = item(implicit, told, item);
        return field(tag, "SQ", told ? value.length : UNTOLD, value);
    }

    /** One item of a sequence; the mark that ends the sequence follows it when no lengths are told. */
    static byte[] item(boolean implicit, boolean told, Consumer<SampleDicom> filling) {
        SampleDicom item = new SampleDicom(implicit);
        filling.accept(item);
        byte[] content = content(item.fields);
        return told
                ? SampleFiles.join(mark(ITEM, content.length), content)
                : SampleFiles.join(mark(ITEM, UNTOLD), content, mark(ITEM_END, 0), mark(SEQUENCE_END, 0));
    }

    /** A picture in parts, as those lie that are made smaller. */
    SampleDicom parts(int tag, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(mark(ITEM, part.length));
            all.writeBytes(part);
        }
        all.writeBytes(mark(SEQUENCE_END, 0));
        return field(tag, "OB", UNTOLD, all.toByteArray());
    }

    static byte[] mark(int tag, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array();
    }

    static byte[] shorts(int... values) {
        ByteBuffer all = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(value -> all.putShort((short) value));
        return all.array();
    }

    private static byte[] content(Map<Long, byte[]> fields) {
        return SampleFiles.join(fields.values().toArray(byte[][]::new));
    }

    byte[] file() {
        byte[] preamble = new byte[128];
        Arrays.fill(preamble, (byte) 'x');
        return SampleFiles.join(preamble, SampleFiles.text("DICM"), content(head), content(fields));
    }
}

package fr.recours.letter;

import fr.recours.letter.UnreadableFileException.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Text as {@link LetterReader} wants it: decoded as it was encoded, its accents composed, without soft hyphens. */
public final class PlainText {

    /** Some sixty dense pages. More is no letter, and the time of a reading grows more than in proportion. */
    public static final int MOST_CHARACTERS = 200_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What text processors and scanners begin their files with: zip (docx, odt), doc, RTF, PNG, JPEG. */
    private static final List<String> NO_TEXT =
            List.of("PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf", "\u0089PNG", "\u00ff\u00d8\u00ff");

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final Pattern HYPHENATED = Pattern.compile(SOFT_HYPHEN + "(?=\\h*\\R)");

    private PlainText() {}

    /**
     * Composes accents, which macOS and some PDFs write as marks of their own, and takes out soft hyphens; one that parts a word at
     * the end of a line stays as a plain one.
     */
    public static String composed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return HYPHENATED.matcher(composed).replaceAll("-").replace(String.valueOf(SOFT_HYPHEN), "");
    }

    /**
     * The text of a file: UTF-8, UTF-16 with its mark, or else windows-1252.
     *
     * @throws UnreadableFileException when it is no text
     */
    public static String of(byte[] file) throws UnreadableFileException {
        String start = new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1);
        if (NO_TEXT.stream().anyMatch(start::startsWith)) {
            throw new UnreadableFileException(Fault.NO_TEXT);
        }
        boolean marked = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        try {
            String text = marked ? decoded(file, StandardCharsets.UTF_16) : unmarked(file);
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableFileException(Fault.NO_TEXT);
            }
            return composed(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(Fault.NO_TEXT);
        }
    }

    private static String unmarked(byte[] file) throws CharacterCodingException {
        try {
            return decoded(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            if (isDamaged(new String(file, StandardCharsets.UTF_8))) {
                throw notUtf8;
            }
            return decoded(file, WINDOWS);
        }
    }

    /** Whether more letters beyond ASCII were read than lost: UTF-8 with a fault, of which windows-1252 would make « Ã© ». */
    private static boolean isDamaged(String utf8) {
        long lost = utf8.chars().filter(written -> written == REPLACEMENT).count();
        long read = utf8.codePoints().filter(written -> written > 0x7f).count() - lost;
        return read > lost;
    }

    /** Unlike a String's constructor, refuses what the encoding cannot be. */
    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
}

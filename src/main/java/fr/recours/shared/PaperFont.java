package fr.recours.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of what the portal prints: none of the machine's, which may have none. */
public enum PaperFont {
    REGULAR("/papers/fonts/InstrumentSans-Regular.ttf"),
    SEMI_BOLD("/papers/fonts/InstrumentSans-SemiBold.ttf"),
    /** PDFBox's Liberation Sans, for signs the others lack: Greek letters and arrows for instance. */
    SIGNS("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");

    private final String path;

    PaperFont(String path) {
        this.path = path;
    }

    /** Its outlines. Whoever asked closes it. */
    public TrueTypeFont read() throws IOException {
        try (InputStream file = Objects.requireNonNull(PaperFont.class.getResourceAsStream(path), path)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    /**
     * For a document, which closes it, and into which only the signs used go. Without its ligatures: PDFBox draws them, but does
     * not write down which letters they stand for.
     */
    public PDType0Font in(PDDocument document) throws IOException {
        TrueTypeFont font = read();
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(document, font, true);
    }
}

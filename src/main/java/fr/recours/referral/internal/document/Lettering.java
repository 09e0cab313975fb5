package fr.recours.referral.internal.document;

import fr.recours.shared.PaperFont;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A line of text as outlines, to be drawn on a picture: Java's own way needs fonts installed on the machine.
 *
 * @param shape in units of its size: 1 high, on a baseline at 0, downwards
 * @param width in the same units
 */
record Lettering(Shape shape, double width) {

    static Lettering of(String words) throws IOException {
        try (TrueTypeFont own = PaperFont.REGULAR.read()) {
            if (has(own, words)) {
                return of(words, own);
            }
        }
        try (TrueTypeFont signs = PaperFont.SIGNS.read()) {
            return of(words, signs);
        }
    }

    private static boolean has(TrueTypeFont font, String words) throws IOException {
        CmapLookup letters = font.getUnicodeCmapLookup();
        return words.codePoints().allMatch(sign -> letters.getGlyphId(sign) != 0);
    }

    private static Lettering of(String words, TrueTypeFont font) throws IOException {
        CmapLookup letters = font.getUnicodeCmapLookup();
        double unit = 1.0 / font.getUnitsPerEm();
        Path2D line = new Path2D.Double();
        double at = 0;
        for (int sign : words.codePoints().toArray()) {
            int glyph = letters.getGlyphId(sign);
            Shape letter = font.getGlyph().getGlyph(glyph).getPath();
            line.append(letter.getPathIterator(new AffineTransform(unit, 0, 0, -unit, at, 0)), false);
            at += font.getAdvanceWidth(glyph) * unit;
        }
        return new Lettering(line, at);
    }
}

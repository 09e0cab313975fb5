package fr.recours.referral.internal.document;

import fr.recours.shared.PaperFont;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/**
 * Writes one small line at the foot of each page, as an update that follows the file (ISO 32000-1, 7.5.6): the file itself is sent as
 * it lies, however large, and what a signature covers stays untouched.
 */
final class PdfMark {

    private static final COSName NAME = COSName.getPDFName("RecoursReader");

    private static final float SIZE = 10;
    private static final float HEIGHT = 14;
    private static final float PADDING = 4;

    /** Of the longer side of a page: 7 points on A4. */
    private static final float PART_OF_PAGE = 1 / 120f;

    private static final float GREY = 0.3f;
    private static final float VEIL = 0.7f;

    private final PDDocument document;
    /** A form like any other; PDFBox notes only of this kind, and of pages, which letters of a font are used. */
    private final PDAppearanceStream line;

    private final COSStream before;
    private final Map<String, COSStream> after = new HashMap<>();

    private PdfMark(PDDocument document, String words) throws IOException {
        this.document = document;
        this.line = new PDAppearanceStream(document);
        this.before = stream("q\n");
        draw(words);
    }

    /**
     * Reads a PDF that was checked before.
     *
     * @param signedToo whether one that is signed is written on
     * @return the bytes that follow those of the file; none when it is signed and left as it is
     */
    static byte[] update(RandomAccessRead content, String words, boolean signedToo) throws IOException {
        BytesAfter tail = new BytesAfter(content.length());
        try (PDDocument document = Loader.loadPDF(content)) {
            if (signedToo || !PdfFile.isSigned(document)) {
                new PdfMark(document, words).markPages();
                document.saveIncremental(tail);
            }
        }
        return tail.kept();
    }

    private void markPages() throws IOException {
        Set<COSDictionary> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            if (marked.add(page.getCOSObject())) {
                mark(page);
            }
        }
    }

    /** Over what the page draws, whatever that leaves behind. */
    private void mark(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null) {
            resources = new PDResources();
            page.setResources(resources);
        }
        resources.put(NAME, line);
        COSDictionary entries = page.getCOSObject();
        COSArray contents = new COSArray();
        contents.add(before);
        COSBase drawn = entries.getDictionaryObject(COSName.CONTENTS);
        if (drawn instanceof COSArray parts) {
            contents.addAll(parts);
        } else if (drawn != null) {
            contents.add(entries.getItem(COSName.CONTENTS));
        }
        String matrix = matrix(page.getCropBox(), page.getRotation());
        COSStream drawing = after.get(matrix);
        if (drawing == null) {
            drawing = stream("\nQ\nq " + matrix + " cm /" + NAME.getName() + " Do Q\n");
            after.put(matrix, drawing);
        }
        contents.add(drawing);
        entries.setItem(COSName.CONTENTS, contents);
    }

    /** Puts the line into the lower left corner as the page is seen, whichever way it is turned. */
    private String matrix(PDRectangle page, int turned) {
        float across = turned % 180 == 0 ? page.getWidth() : page.getHeight();
        float scale = Math.min(
                Math.max(page.getWidth(), page.getHeight()) * PART_OF_PAGE / SIZE,
                0.9f * across / line.getBBox().getWidth());
        float margin = scale * PADDING;
        float left = page.getLowerLeftX() + margin;
        float right = page.getUpperRightX() - margin;
        float low = page.getLowerLeftY() + margin;
        float high = page.getUpperRightY() - margin;
        float[] numbers =
                switch (turned) {
                    case 90 -> new float[] {0, scale, -scale, 0, right, low};
                    case 180 -> new float[] {-scale, 0, 0, -scale, right, high};
                    case 270 -> new float[] {0, -scale, scale, 0, left, high};
                    default -> new float[] {scale, 0, 0, scale, left, low};
                };
        StringBuilder written = new StringBuilder();
        for (float number : numbers) {
            written.append(String.format(Locale.ROOT, "%.4f ", number));
        }
        return written.toString().strip();
    }

    private void draw(String words) throws IOException {
        PDFont font = PaperFont.REGULAR.in(document);
        String shown = words;
        if (!writes(font, words)) {
            font = PaperFont.SIGNS.in(document);
            shown = writable(font, words);
        }
        float width = font.getStringWidth(shown) / 1000 * SIZE + 2 * PADDING;
        line.setBBox(new PDRectangle(width, HEIGHT));
        line.setResources(new PDResources());
        PDExtendedGraphicsState veil = new PDExtendedGraphicsState();
        veil.setNonStrokingAlphaConstant(VEIL);
        try (PDPageContentStream content = new PDPageContentStream(document, line)) {
            content.saveGraphicsState();
            content.setGraphicsStateParameters(veil);
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(0, 0, width, HEIGHT);
            content.fill();
            content.restoreGraphicsState();
            content.beginText();
            content.setNonStrokingColor(GREY);
            content.setFont(font, SIZE);
            content.newLineAtOffset(PADDING, PADDING);
            content.showText(shown);
            content.endText();
        }
    }

    private static boolean writes(PDFont font, String words) {
        try {
            font.encode(words);
            return true;
        } catch (IllegalArgumentException | IOException lacksASign) {
            return false;
        }
    }

    private static String writable(PDFont font, String words) {
        return words.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> writes(font, sign) ? sign : "?")
                .collect(Collectors.joining());
    }

    private COSStream stream(String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}

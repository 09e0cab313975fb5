package fr.recours.rcp.internal.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets XHTML as PDF/A-2a and PDF/UA-1, with its fonts inside. Nothing of the machine gets into the file: no clock, no
 * language, no random number, no font of the system.
 */
final class Typesetter {

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    /** The portal's own; PDFBox's Liberation Sans for signs it lacks, Greek letters and arrows for instance. */
    private static final String OWN = "/papers/fonts/InstrumentSans-";

    private static final String FALLBACK = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] set(String xhtml, PaperMark mark) {
        try (PDDocument document = new DatedDocument(mark);
                PdfBoxRenderer renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(String xhtml, PDDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Recours");
        builder.useUnicodeLineBreaker(new FrenchLines());
        // stands, to be seen, for a sign that no font here has
        builder.useReplacementText("□");
        // what a template names is never fetched
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        use(builder, document, OWN + "Regular.ttf", "paper", REGULAR);
        use(builder, document, OWN + "SemiBold.ttf", "paper", SEMI_BOLD);
        use(builder, document, FALLBACK, "signs", REGULAR);
        return builder;
    }

    /** Without its ligatures: PDFBox draws them, but does not write down which letters they stand for. */
    private static void use(PdfRendererBuilder builder, PDDocument document, String path, String family, int weight)
            throws IOException {
        try (InputStream file = Objects.requireNonNull(Typesetter.class.getResourceAsStream(path), path)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, font, true)), family, weight, FontStyle.NORMAL, true);
        }
    }
}

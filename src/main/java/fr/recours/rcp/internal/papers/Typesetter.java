package fr.recours.rcp.internal.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import fr.recours.shared.FrenchLines;
import fr.recours.shared.PaperFont;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets XHTML as PDF/A-2a and PDF/UA-1, with its fonts inside. Nothing of the machine gets into the file: no clock, no
 * language, no random number, no font of the system.
 */
final class Typesetter {

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

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
        use(builder, document, PaperFont.REGULAR, "paper", REGULAR);
        use(builder, document, PaperFont.SEMI_BOLD, "paper", SEMI_BOLD);
        use(builder, document, PaperFont.SIGNS, "signs", REGULAR);
        return builder;
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, PaperFont font, String family, int weight)
            throws IOException {
        builder.useFont(new PDFontSupplier(font.in(document)), family, weight, FontStyle.NORMAL, true);
    }
}

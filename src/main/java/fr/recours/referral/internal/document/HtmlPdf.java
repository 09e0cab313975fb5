package fr.recours.referral.internal.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.recours.shared.FrenchLines;
import fr.recours.shared.PaperFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets simple HTML as PDF with the portal's fonts. Nothing is fetched: pictures are in the text itself, links lead nowhere. */
final class HtmlPdf {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 20mm 20mm 20mm;
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt paper; color: #555; } }
            body { font-family: paper, signs; font-size: 10.5pt; line-height: 1.4; color: #111; }
            p { margin: 0 0 4pt 0; word-wrap: break-word; min-height: 8pt; white-space: pre-wrap; }
            h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; margin: 12pt 0 4pt 0; page-break-after: avoid; }
            h1 { font-size: 15pt; } h2 { font-size: 13pt; } h3 { font-size: 11.5pt; } h4, h5, h6 { font-size: 10.5pt; }
            strong { font-weight: 600; } em { font-style: italic; }
            ul, ol { margin: 0 0 4pt 0; padding-left: 18pt; }
            table { border-collapse: collapse; margin: 4pt 0 8pt 0; width: 100%; }
            td, th { border: 0.5pt solid #aaa; padding: 2pt 5pt; vertical-align: top; text-align: left; font-weight: normal; }
            img { max-width: 100%; max-height: 150mm; }
            .head { border-bottom: 0.5pt solid #bbb; margin-bottom: 10pt; font-size: 9.5pt; }
            .foot { border-top: 0.5pt solid #bbb; margin-top: 14pt; font-size: 8.5pt; color: #444; }
            .head img, .foot img { max-height: 22mm; max-width: 60mm; }
            .left-out { border: 0.5pt solid #8a5a00; padding: 4pt 6pt; font-size: 9pt; margin-bottom: 8pt; white-space: normal; }
            """;

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    /** What Word allows; a table of a million columns takes a million times the memory of its file. */
    private static final int MOST_COLUMNS = 63;

    private static final int MOST_ROWS = 10_000;

    private HtmlPdf() {}

    static byte[] of(String html) throws IOException {
        Document content = read(html);
        make(content);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
            builder.useReplacementText("[?]");
            builder.useUnicodeLineBreaker(new FrenchLines());
            builder.withProducer("Recours");
            builder.withW3cDocument(content, null);
            use(builder, document, PaperFont.REGULAR, "paper", REGULAR);
            use(builder, document, PaperFont.SEMI_BOLD, "paper", SEMI_BOLD);
            use(builder, document, PaperFont.SIGNS, "signs", REGULAR);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, PaperFont font, String family, int weight)
            throws IOException {
        builder.useFont(new PDFontSupplier(font.in(document)), family, weight, FontStyle.NORMAL, true);
    }

    private static Document read(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void make(Document content) {
        Element style = content.createElement("style");
        style.setTextContent(STYLE);
        elements(content, "head").forEach(head -> head.appendChild(style));
        elements(content, "a").forEach(link -> link.removeAttribute("href"));
        for (String cell : List.of("td", "th")) {
            for (Element element : elements(content, cell)) {
                limit(element, "colspan", MOST_COLUMNS);
                limit(element, "rowspan", MOST_ROWS);
            }
        }
        for (Element image : elements(content, "img")) {
            if (image.getAttribute("src").isEmpty()) {
                image.getParentNode().replaceChild(content.createTextNode("[image]"), image);
            }
        }
    }

    private static void limit(Element cell, String attribute, int most) {
        String written = cell.getAttribute(attribute);
        if (!written.isEmpty() && (!written.matches("\\d{1,5}") || Integer.parseInt(written) > most)) {
            cell.setAttribute(attribute, Integer.toString(most));
        }
    }

    private static List<Element> elements(Document content, String name) {
        NodeList found = content.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}

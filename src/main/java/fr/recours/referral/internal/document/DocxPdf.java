package fr.recours.referral.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;

/**
 * Sets what a Word document says as PDF: its words, headings, lists, tables and pictures, what stands at the head of its first page
 * before them and at its foot after them. Not its page breaks, fonts, colours and columns. Where something is left out it says so.
 */
final class DocxPdf {

    /** Some six hundred pages. */
    static final int MOST_LETTERS = 3_000_000;

    private static final String LEFT_OUT =
            "<p class=\"left-out\">Aperçu incomplet : un dessin, une formule, un graphique, une image, un texte "
                    + "doublement barré ou un numéro de liste n’est pas repris ici ; voir le fichier Word. · Incomplete preview: see the Word file.</p>";

    /** Boxes that are ticked or not must not look alike, and few fonts have them. */
    private static final String[][] BOXES = {
        {"☐", "[ ]"}, {"☑", "[x]"}, {"☒", "[x]"}, {"✓", "√"}, {"✔", "√"}, {"✗", "×"}, {"✘", "×"}
    };

    private final DocxPictures pictures = new DocxPictures();
    private final DocumentConverter converter = new DocumentConverter()
            .disableEmbeddedStyleMap()
            .preserveEmptyParagraphs()
            .addStyleMap("u => u")
            .imageConverter(pictures);
    private boolean leavesOut;

    private DocxPdf() {}

    /**
     * Reads a document that was checked before.
     *
     * @throws IOException when it cannot be set, or is too much to be
     */
    static byte[] of(byte[] docx) throws IOException {
        try {
            return HtmlPdf.of(new DocxPdf().html(DocxParts.of(docx)));
        } catch (RejectedFileException unfit) {
            throw new IOException(unfit);
        }
    }

    private String html(DocxParts parts) throws IOException, RejectedFileException {
        DocxSurvey survey = DocxSurvey.of(parts);
        leavesOut = survey.leavesOut();
        String head = part(parts, survey.head());
        String body = html(parts.zipped());
        String foot = part(parts, survey.foot());
        String note = leavesOut || pictures.leavesOut() ? LEFT_OUT : "";
        String html = "<html lang=\"fr\"><head><title/></head><body>" + note + "<div class=\"head\">" + head + "</div>"
                + body + "<div class=\"foot\">" + foot + "</div></body></html>";
        for (String[] box : BOXES) {
            html = html.replace(box[0], box[1]);
        }
        return html;
    }

    private String part(DocxParts parts, Optional<String> link) throws IOException, RejectedFileException {
        Optional<String> part = link.isEmpty() ? Optional.empty() : parts.target(link.get());
        return part.isEmpty() ? "" : html(parts.withBody(part.get()).zipped());
    }

    private String html(byte[] docx) throws IOException {
        Result<String> result = converter.convertToHtml(new ByteArrayInputStream(docx));
        leavesOut |= result.getWarnings().stream().anyMatch(warning -> warning.contains("element was ignored"));
        if (pictures.tooMany()) {
            throw new IOException("too many pictures");
        }
        if (result.getValue().length() - pictures.letters() > MOST_LETTERS) {
            throw new IOException("too long");
        }
        return result.getValue();
    }
}

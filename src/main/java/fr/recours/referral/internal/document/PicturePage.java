package fr.recours.referral.internal.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture as a page of a PDF, which it fills; its longer side is that of A4. */
final class PicturePage {

    private static final float LONGER_SIDE = PDRectangle.A4.getHeight();

    private PicturePage() {}

    static void add(PDDocument document, PDImageXObject image) throws IOException {
        float scale = LONGER_SIDE / Math.max(image.getWidth(), image.getHeight());
        PDPage page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }
}

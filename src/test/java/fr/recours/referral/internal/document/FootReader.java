package fr.recours.referral.internal.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads one page, and how far down, as it is seen, its lowest letters stand. */
final class FootReader extends PDFTextStripper {

    private double lowest;

    FootReader(int page) {
        setStartPage(page);
        setEndPage(page);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        PDPage page = getCurrentPage();
        PDRectangle box = page.getCropBox();
        double height = page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
        for (TextPosition letter : positions) {
            lowest = Math.max(lowest, letter.getYDirAdj() / height);
        }
        super.writeString(text, positions);
    }

    /** 0 at the top, 1 at the foot. */
    double lowest() {
        return lowest;
    }
}

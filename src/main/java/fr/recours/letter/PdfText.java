package fr.recours.letter;

import fr.recours.letter.UnreadableFileException.Fault;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, as {@link PlainText} has it, for {@link LetterReader}. */
public final class PdfText {

    /** More pages are a file, no letter: they would only cost time. */
    static final int MOST_PAGES = 60;

    /** A page of a scan holds at most a stamp or a page number. */
    private static final int FEWEST_LETTERS_A_PAGE = 20;

    private PdfText() {}

    /**
     * Takes the text out of a PDF, its lines in reading order.
     *
     * @throws UnreadableFileException when it is no PDF, locked, too long, or made of images only
     */
    public static String of(byte[] pdf) throws UnreadableFileException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFileException(Fault.TOO_LONG);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            String text = stripper.getText(document);
            long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
            if (letters < (long) FEWEST_LETTERS_A_PAGE * document.getNumberOfPages()) {
                throw new UnreadableFileException(Fault.IMAGES_ONLY);
            }
            return PlainText.composed(text);
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(Fault.LOCKED);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(Fault.NO_PDF);
        }
    }
}

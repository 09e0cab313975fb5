package fr.recours.rcp.internal.papers;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A document whose date is that of its paper, not the moment it is set: the renderer writes the clock's time into whatever it
 * is given here, and afterwards reads from here what the file says of itself.
 */
final class DatedDocument extends PDDocument {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String date;

    DatedDocument(PaperMark mark) {
        this.date = PDF_DATE.format(mark.madeAt());
        // instead of the time, the seed of the identifier at the end of the file
        setDocumentId(mark.id().getMostSignificantBits() ^ mark.id().getLeastSignificantBits() ^ mark.number());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.getCOSObject().setString(COSName.CREATION_DATE, date);
        super.setDocumentInformation(information);
    }
}

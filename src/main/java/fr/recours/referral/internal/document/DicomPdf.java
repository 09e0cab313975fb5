package fr.recours.referral.internal.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Each picture of a DICOM file as a page of a PDF, point by point; nothing else of the file is in it. */
final class DicomPdf {

    private DicomPdf() {}

    /**
     * Reads one that was checked before.
     *
     * @throws IOException when its pictures are of a kind that is not shown
     */
    static byte[] of(byte[] dicom) throws IOException {
        try (PDDocument document = new PDDocument()) {
            DicomPicture picture = new DicomPicture(DicomFile.of(dicom));
            for (int frame = 0; frame < picture.frames(); frame++) {
                PicturePage.add(document, LosslessFactory.createFromImage(document, picture.frame(frame)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (RejectedFileException unread) {
            throw new IOException(unread);
        }
    }
}

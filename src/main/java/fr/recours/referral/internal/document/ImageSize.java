package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How many pixels a PNG or JPEG says it has: a small file can be made to unfold into more than any memory. */
final class ImageSize {

    private ImageSize() {}

    static void check(DocumentType type, byte[] content, long maxPixels) throws RejectedFileException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, false, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > maxPixels) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
        } catch (IOException | RuntimeException unreadable) { // the readers of the JDK throw many kinds on broken files
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        } finally {
            reader.dispose();
        }
    }
}

package fr.recours.referral.internal.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Each page of a TIFF as a page of a PDF, upright; black and white as a fax sends it, colours as JPEG. */
final class TiffPdf {

    /** Some hundred pages scanned at 300 dots per inch: a fax of white pages unfolds a thousandfold. */
    private static final long MOST_PIXELS = 1_000_000_000;

    private static final float QUALITY = 0.9f;

    private TiffPdf() {}

    /**
     * Reads one whose pages were checked before.
     *
     * @throws IOException when a page cannot be read, or when there is too much to them
     */
    static byte[] of(byte[] tiff) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("TIFF").next();
        try (PDDocument document = new PDDocument();
                ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in, false, false);
            int pages = reader.getNumImages(true);
            long pixels = 0;
            for (int page = 0; page < pages; page++) {
                pixels += (long) reader.getWidth(page) * reader.getHeight(page);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("too large to be shown");
                }
                add(document, upright(reader, page));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(ImageReader reader, int page) throws IOException {
        BufferedImage stored = Picture.read(reader, page);
        int orientation = orientation(reader.getImageMetadata(page));
        boolean asIs =
                orientation == 1 && (isBlackAndWhite(stored) || stored.getType() == BufferedImage.TYPE_BYTE_GRAY);
        return asIs ? stored : Picture.upright(stored, orientation, 0, 1);
    }

    private static int orientation(IIOMetadata metadata) throws IOException {
        TIFFField field = TIFFDirectory.createFromMetadata(metadata).getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
        return field == null ? 1 : field.getAsInt(0);
    }

    private static boolean isBlackAndWhite(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY
                && image.getColorModel().getPixelSize() == 1;
    }

    private static void add(PDDocument document, BufferedImage seen) throws IOException {
        PDImageXObject image = isBlackAndWhite(seen)
                ? CCITTFactory.createFromImage(document, seen)
                : JPEGFactory.createFromImage(document, seen, QUALITY);
        PicturePage.add(document, image);
    }
}

package fr.recours.referral.internal.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** A picture as it is seen: upright, on white, and no larger than a few of them fit into memory. */
final class Picture {

    /** A page of A4 at 600 dots per inch has 35 million; one of these takes up to 200 MB as read and 150 MB as drawn. */
    static final long MOST_PIXELS = 50_000_000;

    /** Of a point: red, green, blue and what shines through. Where it takes more, fewer points are read. */
    private static final double BITS = 32;

    private Picture() {}

    /**
     * Reads one page. A larger one, or one of 16 bits a colour, is read in every second, third… point and line.
     *
     * @throws IOException when the reader cannot read it; it throws many kinds of runtime exceptions on broken files too
     */
    static BufferedImage read(ImageReader reader, int page) throws IOException {
        ImageReadParam how = reader.getDefaultReadParam();
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        int bits = reader.getImageTypes(page).next().getColorModel().getPixelSize();
        int every = (int) Math.ceil(Math.sqrt(pixels * Math.max(1, bits / BITS) / MOST_PIXELS));
        if (every > 1) {
            how.setSourceSubsampling(every, every, 0, 0);
        }
        return reader.read(page, how);
    }

    /**
     * Draws it the way it is to be seen.
     *
     * @param orientation 1 to 8, as TIFF 6.0 and EXIF number the ways a picture can be turned and mirrored; others mean upright
     * @param below height of the white strip under it, in pixels
     * @param widest least width of the whole, in pixels
     */
    static BufferedImage upright(BufferedImage stored, int orientation, int below, int widest) {
        boolean sideways = orientation >= 5 && orientation <= 8;
        int width = sideways ? stored.getHeight() : stored.getWidth();
        int height = sideways ? stored.getWidth() : stored.getHeight();
        int type = stored.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage seen = new BufferedImage(Math.max(width, widest), height + below, type);
        Graphics2D canvas = seen.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, seen.getWidth(), seen.getHeight());
        canvas.drawImage(stored, turned(orientation, width, height), null);
        canvas.dispose();
        return seen;
    }

    /** From stored to seen; width and height as seen. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}

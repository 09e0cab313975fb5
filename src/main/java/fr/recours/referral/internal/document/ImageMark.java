package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a line under a PNG or JPEG, on a strip of its own: no point of what it shows is covered. */
final class ImageMark {

    private static final float QUALITY = 0.92f;
    private static final double PART_OF_SIDE = 1 / 60.0;

    /** In pixels, of the letters and of the whole. */
    private static final int SMALLEST = 11;

    private static final int NARROWEST = 320;

    /** Height of the strip, of the size of the letters. */
    private static final double STRIP = 1.8;

    private ImageMark() {}

    /** @throws IOException when it cannot be read; the readers of the JDK throw many kinds of runtime exceptions too */
    static byte[] marked(DocumentType type, byte[] content, String words) throws IOException {
        BufferedImage stored = read(type, content);
        int orientation = type == DocumentType.JPEG ? JpegFile.orientation(content) : 1;
        double size = Math.max(SMALLEST, Math.max(stored.getWidth(), stored.getHeight()) * PART_OF_SIDE);
        BufferedImage seen = Picture.upright(stored, orientation, (int) Math.ceil(size * STRIP), NARROWEST);
        write(seen, size, Lettering.of(words));
        return written(type, seen);
    }

    private static BufferedImage read(DocumentType type, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, false, true);
            return Picture.read(reader, 0);
        } finally {
            reader.dispose();
        }
    }

    private static void write(BufferedImage seen, double size, Lettering line) {
        double padding = size / 2;
        double fitting = Math.min(size, (seen.getWidth() - 2 * padding) / line.width());
        Graphics2D canvas = seen.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.DARK_GRAY);
        canvas.translate(padding, seen.getHeight() - (STRIP - 1) * size * 0.7);
        canvas.scale(fitting, fitting);
        canvas.fill(line.shape());
        canvas.dispose();
    }

    private static byte[] written(DocumentType type, BufferedImage seen) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (type == DocumentType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(seen, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

package fr.recours.referral.internal.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;

/**
 * The pictures of a DICOM file that lie in it point by point, as a screen shows them: grey ones through the window the file tells
 * (PS3.3, C.11.2.1.2), or from their darkest to their brightest point; colours as they are.
 */
final class DicomPicture {

    /** A film of some twenty seconds. */
    private static final int MOST_FRAMES = 500;

    private final byte[] bytes;
    private final int first;
    private final int width;
    private final int height;
    private final int frames;
    private final int samples;
    private final int bytesEach;
    private final boolean byPlanes;
    private final boolean inverse;
    private final DicomScale scale;

    /** What is black, and what is white. */
    private double low = Double.POSITIVE_INFINITY;

    private double high = Double.NEGATIVE_INFINITY;

    /** @throws IOException when its pictures are of a kind that is not shown, or fewer than it says */
    DicomPicture(DicomFile file) throws IOException {
        String told = file.text(DicomTags.FRAMES);
        String meaning = file.text(DicomTags.PHOTOMETRIC);
        int bits = file.number(DicomTags.BITS_ALLOCATED, 0);
        bytes = file.content();
        first = file.pixels().at();
        width = file.number(DicomTags.COLUMNS, 0);
        height = file.number(DicomTags.ROWS, 0);
        frames = told.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(told)) : 1;
        samples = file.number(DicomTags.SAMPLES, 1);
        bytesEach = bits / 8;
        byPlanes = file.number(DicomTags.PLANAR, 0) == 1;
        inverse = meaning.equals("MONOCHROME1");
        boolean known = meaning.equals("RGB")
                ? samples == 3 && bits == 8
                : meaning.matches("MONOCHROME[12]") && samples == 1 && (bits == 8 || bits == 16);
        if (!known
                || !file.isPlain()
                || width == 0
                || height == 0
                || frames > MOST_FRAMES
                || frames * frameLength() > file.pixels().length()) {
            throw new IOException("not to be shown");
        }
        scale = DicomScale.of(file);
        setWindow(file);
    }

    /** A table of greys is not read: a window it would come before or after means nothing without it. */
    private void setWindow(DicomFile file) {
        double width = DicomScale.number(file.text(DicomTags.WINDOW_WIDTH), 0);
        double center = DicomScale.number(file.text(DicomTags.WINDOW_CENTER), Double.NaN);
        if (width >= 1 && !Double.isNaN(center) && !file.has(DicomTags.LOOKUP)) {
            low = center - 0.5 - (width - 1) / 2;
            high = center - 0.5 + (width - 1) / 2;
        } else if (samples == 1) {
            long points = frames * frameLength() / bytesEach;
            for (int point = 0; point < points; point++) {
                double value = measured(first, point);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
    }

    int frames() {
        return frames;
    }

    private long frameLength() {
        return (long) width * height * samples * bytesEach;
    }

    /**
     * Greys in three colours too: a grey of Java's is of another brightness than the same number in a PDF.
     *
     * @param frame from 0
     */
    BufferedImage frame(int frame) {
        int from = first + Math.toIntExact(frame * frameLength());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] points = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int point = 0; point < width * height; point++) {
            byte grey = samples == 1 ? grey(from, point) : 0;
            for (int colour = 0; colour < 3; colour++) {
                points[3 * point + 2 - colour] = samples == 1 ? grey : colour(from, point, colour);
            }
        }
        return picture;
    }

    private byte colour(int from, int point, int colour) {
        return bytes[from + (byPlanes ? colour * width * height + point : 3 * point + colour)];
    }

    private byte grey(int from, int point) {
        double value = measured(from, point);
        double part = value <= low ? 0 : value > high ? 1 : (value - low) / (high - low);
        return (byte) Math.round(255 * (inverse ? 1 - part : part));
    }

    private double measured(int from, int point) {
        int at = from + point * bytesEach;
        return scale.measured(bytesEach == 1 ? bytes[at] & 0xFF : bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8);
    }
}

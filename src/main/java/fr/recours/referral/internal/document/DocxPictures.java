package fr.recours.referral.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.zwobble.mammoth.images.Image;
import org.zwobble.mammoth.images.ImageConverter;

/** The pictures of a Word document, as they go into its PDF: those Java reads, no more than memory holds, each without its tags. */
final class DocxPictures implements ImageConverter.ImgElement {

    private static final long MOST_PIXELS = 25_000_000;

    /** All together, each as often as it stands in the text. */
    private static final long MOST_BYTES = 40_000_000;

    private static final Set<String> READ = Set.of("png", "jpeg", "gif", "bmp");

    /** All together, unfolded; each as often as it stands in the text. */
    private static final long MOST_POINTS = 200_000_000;

    private long points;
    private long bytes;
    private long letters;
    private boolean leavesOut;

    /** Whether one could not be taken. */
    boolean leavesOut() {
        return leavesOut;
    }

    /** How long what was made of them is, all together. */
    long letters() {
        return letters;
    }

    /** Whether there is more to them than can be set; none is read after that. */
    boolean tooMany() {
        return points > MOST_POINTS;
    }

    @Override
    public Map<String, String> convert(Image image) throws IOException {
        if (tooMany()) {
            return Map.of("src", "");
        }
        try (InputStream in = image.getInputStream()) {
            byte[] content = in.readAllBytes();
            String format = format(content);
            byte[] bare =
                    switch (format) {
                        case "png" -> PngFile.cleaned(content);
                        case "jpeg" -> JpegFile.cleaned(content);
                        default -> content;
                    };
            bytes += bare.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("too many");
            }
            String source =
                    "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bare);
            letters += source.length();
            return Map.of("src", source);
        } catch (IOException | RejectedFileException | RuntimeException notTaken) {
            leavesOut = true;
            return Map.of("src", "");
        }
    }

    private String format(byte[] content) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("of no known format");
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                reader.setInput(in, false, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (!READ.contains(format) || pixels > MOST_PIXELS) {
                    throw new IOException("not to be set");
                }
                points += pixels;
                return format;
            } finally {
                reader.dispose();
            }
        }
    }
}

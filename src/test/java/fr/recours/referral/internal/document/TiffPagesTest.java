package fr.recours.referral.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A TIFF is kept without what it says of its makers, point for point, and shown page by page (portal.md §6, S37). */
class TiffPagesTest {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int PRIVATE_TAG = 65_000;

    @ParameterizedTest
    @CsvSource({"None, 10", "CCITT T.6, 12", "LZW, 5", "Deflate, 5", "PackBits, 10", "JPEG, 5"})
    void thePagesAreKeptPointForPointAndWhoMadeThemIsNot(String compression, int type)
            throws IOException, RejectedFileException {
        byte[] tiff =
                SampleFiles.join(tiff(compression, type, 1, 3), SampleFiles.text(SampleFiles.MAKER + " at the end"));
        assertThat(new String(tiff, StandardCharsets.ISO_8859_1)).contains(SampleFiles.MAKER);
        byte[] kept = TiffPages.cleaned(tiff, MOST_PIXELS);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.MAKER);
        assertThat(TiffPages.cleaned(kept, MOST_PIXELS)).as("cleaned again").isEqualTo(kept);
        List<BufferedImage> before = pages(tiff);
        List<BufferedImage> after = pages(kept);
        assertThat(after).hasSize(3);
        for (int page = 0; page < 3; page++) {
            assertThat(points(after.get(page))).isEqualTo(points(before.get(page)));
        }
    }

    @ParameterizedTest
    @CsvSource({"None, 10, 1", "CCITT T.6, 12, 1", "LZW, 5, 6", "None, 10, 3", "JPEG, 5, 8", "None, 10, 5"})
    void eachPageIsShownUpright(String compression, int type, int orientation) throws IOException {
        byte[] copy = PdfCopy.of(DocumentType.TIFF, tiff(compression, type, orientation, 2));
        assertThat(copy).isNotNull();
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage seen = new PDFRenderer(document).renderImage(1);
            boolean wide = seen.getWidth() > seen.getHeight();
            assertThat(wide).isEqualTo(orientation < 5);
            int[] corner =
                    switch (orientation) {
                        case 3 -> new int[] {seen.getWidth() - 20, seen.getHeight() - 20};
                        case 6 -> new int[] {seen.getWidth() - 20, 20};
                        case 8 -> new int[] {20, seen.getHeight() - 20};
                        default -> new int[] {20, 20};
                    };
            assertThat(new Color(seen.getRGB(corner[0], corner[1])).getGreen())
                    .as("the dark corner")
                    .isLessThan(60);
            assertThat(new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2)).getGreen())
                    .isGreaterThan(200);
        }
    }

    @Test
    void onesThatSayMoreThanTheyHoldAreRefusedOrNotShown() throws IOException {
        byte[] tiff = tiff("None", BufferedImage.TYPE_BYTE_GRAY, 1, 1);
        byte[] half = Arrays.copyOf(tiff, 60);
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> TiffPages.cleaned(half, MOST_PIXELS))
                .extracting(RejectedFileException::why)
                .isEqualTo(DocumentRejection.CORRUPT);
        assertThat(PdfCopy.of(DocumentType.TIFF, SampleFiles.tiffOfPages(2)))
                .as("pages without a picture")
                .isNull();
    }

    /** Thousands of strips, each said to be the whole file: copying them would take hours. */
    @Test
    void stripsOverEachOtherAreRefused() {
        int strips = 100_000;
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 4 * 12 + 4 + strips * 8);
        tiff.put(SampleFiles.text("MM")).putShort((short) 42).putInt(8).putShort((short) 4);
        int data = 8 + 2 + 4 * 12 + 4;
        field(tiff, 256, 1, 80);
        field(tiff, 257, 1, 60);
        field(tiff, 273, strips, data);
        field(tiff, 279, strips, data + 4 * strips);
        tiff.putInt(0);
        for (int i = 0; i < strips; i++) {
            tiff.putInt(data + 4 * strips + 4 * i, tiff.capacity());
        }
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> TiffPages.cleaned(tiff.array(), MOST_PIXELS));
    }

    @ParameterizedTest
    @CsvSource({"80, 1, 8, true", "80, 4, 16, true", "80, 5, 8, false", "80, 3, 32, false", "800, 4, 16, false"})
    void pointsOfManyBytesCountForMore(int width, int samples, int bits, boolean taken) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 4 * 12 + 4);
        tiff.put(SampleFiles.text("MM")).putShort((short) 42).putInt(8).putShort((short) 4);
        field(tiff, 256, 1, width);
        field(tiff, 257, 1, 100);
        field(tiff, 258, 1, bits);
        field(tiff, 277, 1, samples);
        tiff.putInt(0);
        AbstractThrowableAssert<?, ?> checked = assertThatCode(() -> TiffPages.cleaned(tiff.array(), 80_000));
        if (taken) {
            checked.doesNotThrowAnyException();
        } else {
            checked.isInstanceOf(RejectedFileException.class);
        }
    }

    private static void field(ByteBuffer tiff, int tag, int count, int value) {
        tiff.putShort((short) tag).putShort((short) 4).putInt(count).putInt(value);
    }

    /** Wide pages, white, their upper left corner dark; each says who made it, by a known and by an unknown tag. */
    static byte[] tiff(String compression, int type, int orientation, int pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!compression.equals("None")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            for (int page = 0; page < pages; page++) {
                BufferedImage image = page(type);
                IIOMetadata said = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), how);
                TIFFDirectory directory = TIFFDirectory.createFromMetadata(said);
                BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
                directory.addTIFFField(text(tags.getTag(BaselineTIFFTagSet.TAG_ARTIST)));
                directory.addTIFFField(text(new TIFFTag("unknown", PRIVATE_TAG, 1 << TIFFTag.TIFF_ASCII)));
                directory.addTIFFField(new TIFFField(tags.getTag(BaselineTIFFTagSet.TAG_ORIENTATION), orientation));
                writer.writeToSequence(new IIOImage(image, null, directory.getAsMetadata()), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static TIFFField text(TIFFTag tag) {
        return new TIFFField(tag, TIFFTag.TIFF_ASCII, 1, new String[] {SampleFiles.MAKER});
    }

    private static BufferedImage page(int type) {
        BufferedImage image = new BufferedImage(400, 200, type);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 400, 200);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(0, 0, 120, 60);
        canvas.dispose();
        return image;
    }

    private static List<BufferedImage> pages(byte[] tiff) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("TIFF").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < reader.getNumImages(true); page++) {
                pages.add(reader.read(page));
            }
            return pages;
        } finally {
            reader.dispose();
        }
    }

    private static int[] points(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

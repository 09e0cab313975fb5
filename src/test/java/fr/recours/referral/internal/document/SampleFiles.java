package fr.recours.referral.internal.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files as people send them, and as those do who mean harm; each made when asked for, none lies in the repository. */
public final class SampleFiles {

    /** Who made a file: must be nowhere in what is kept. */
    static final String MAKER = "Zzyxredacteur";

    private static final int TIFF_PAGE = 2 + 2 * 12 + 4;

    private SampleFiles() {}

    interface PdfChange {
        void on(PDDocument document) throws IOException;
    }

    /** One page that says something. */
    public static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] pdf(PdfChange change) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(FontName.HELVETICA), 14);
                text.newLineAtOffset(60, 700);
                text.showText("Compte rendu d'epreuves fonctionnelles respiratoires");
                text.endText();
            }
            document.getDocumentInformation().setAuthor(MAKER);
            change.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdfWithScript() {
        return pdf(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('bonjour')")));
    }

    static byte[] pdfThatLaunches() {
        return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
    }

    /** An action nothing on a page leads to, hidden in an object of its own. */
    static byte[] pdfWithHiddenScript() {
        return pdf(document -> {
            PDActionJavaScript hidden = new PDActionJavaScript("app.alert('bonjour')");
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("PieceInfo"), hidden);
        });
    }

    static byte[] pdfWithFileInside() {
        return pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("dedans.exe");
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("dedans", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] pdfWithPassword(String toOpen) {
        return pdf(document ->
                document.protect(new StandardProtectionPolicy("maitre-invente", toOpen, new AccessPermission())));
    }

    /** A picture in one of the formats Java writes. */
    public static byte[] image(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A photograph held sideways, that says who took it. */
    static byte[] photograph() {
        try {
            TiffOutputSet told = new TiffOutputSet();
            told.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
            told.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ARTIST, MAKER);
            told.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_OWNER_NAME, MAKER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossless(image("jpeg"), out, told);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG with one more chunk after its first. */
    static byte[] pngWith(String chunk, byte[] data) {
        byte[] png = image("png");
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(png, afterHeader), chunk(chunk, data), Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /** 30,000 by 30,000 pixels in a few dozen bytes. */
    static byte[] hugePng() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(30_000)
                .putInt(30_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return join(
                Arrays.copyOf(image("png"), 8),
                chunk("IHDR", header),
                chunk("IDAT", new byte[20]),
                chunk("IEND", new byte[0]));
    }

    /** A TIFF of one page, whose next one lies where it is told: 0 for none, 8 for the page itself. */
    public static byte[] tiff(int width, int height, int next) {
        return join(tiffHeader(), tiffPage(width, height, next));
    }

    static byte[] tiffOfPages(int pages) {
        byte[] all = tiffHeader();
        for (int page = 1; page <= pages; page++) {
            all = join(all, tiffPage(80, 60, page == pages ? 0 : all.length + TIFF_PAGE));
        }
        return all;
    }

    private static byte[] tiffHeader() {
        return ByteBuffer.allocate(8)
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .array();
    }

    private static byte[] tiffPage(int width, int height, int next) {
        return ByteBuffer.allocate(TIFF_PAGE)
                .putShort((short) 2)
                .put(tiffField(256, width))
                .put(tiffField(257, height))
                .putInt(next)
                .array();
    }

    private static byte[] tiffField(int tag, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) 4)
                .putInt(1)
                .putInt(value)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = join(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(ByteBuffer.allocate(4).putInt(data.length).array(), named, number((int) sum.getValue()));
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] docx() {
        return zip(wordParts());
    }

    /** A Word document of paragraphs, each cut in two runs in the middle of a word, as Word does. */
    public static byte[] docx(List<String> paragraphs) {
        Map<String, byte[]> parts = wordParts();
        String body = paragraphs.stream()
                .map(words -> "<w:p><w:r><w:t>" + words.substring(0, words.length() / 2) + "</w:t></w:r><w:r><w:t>"
                        + words.substring(words.length() / 2) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        parts.put(
                "word/document.xml",
                text("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body + "</w:body></w:document>"));
        return zip(parts);
    }

    /** A Word document with one more part. */
    static byte[] docxWith(String part, byte[] content) {
        Map<String, byte[]> parts = wordParts();
        parts.put(part, content);
        return zip(parts);
    }

    private static Map<String, byte[]> wordParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("""
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""));
        parts.put(
                "word/document.xml",
                text(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>"));
        parts.put(
                "docProps/core.xml",
                text(
                        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>" + MAKER
                                + "</dc:creator><cp:lastModifiedBy>" + MAKER
                                + "</cp:lastModifiedBy></cp:coreProperties>"));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The string every scanner takes for a virus, put together so that it lies in no file of ours. */
    public static byte[] eicar() {
        return text("X5O!P%@AP[4" + "\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+" + "H*");
    }

    /** A PDF that passes every other check. */
    public static byte[] infectedPdf() {
        return pdf(document -> {
            try (PDPageContentStream page = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                page.addComment(new String(eicar(), StandardCharsets.US_ASCII));
            }
        });
    }
}

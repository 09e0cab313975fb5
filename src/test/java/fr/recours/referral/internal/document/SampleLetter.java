package fr.recours.referral.internal.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A letter as Word writes it: letterhead, heading, list, table, picture, tick boxes. The patient is invented. */
public final class SampleLetter {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SampleLetter(String body, byte[] picture) {
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="%1$snumbering+xml"/>\
                <Override PartName="/word/header1.xml" ContentType="%1$sheader+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%1$sfooter+xml"/></Types>""".formatted(WORD));
        part("_rels/.rels", links(link("rId1", "officeDocument", "word/document.xml")));
        part(
                "word/_rels/document.xml.rels",
                links(link("rId1", "styles", "styles.xml")
                        + link("rId2", "numbering", "numbering.xml")
                        + link("rId3", "header", "header1.xml")
                        + link("rId4", "header", "header2.xml")
                        + link("rId5", "footer", "footer1.xml")
                        + link("rId6", "image", "media/image1.png")));
        part("word/_rels/header1.xml.rels", links(link("rId1", "image", "media/image1.png")));
        part(
                "word/styles.xml",
                "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"Titre1\">"
                        + "<w:name w:val=\"heading 1\"/></w:style></w:styles>");
        part(
                "word/numbering.xml",
                "<w:numbering " + W + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
                        + "<w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
                        + "</w:num></w:numbering>");
        part(
                "word/header1.xml",
                "<w:hdr " + W + ">" + picture("rId1") + p("Hôpital inventé de Trévignan – Médecine interne")
                        + "</w:hdr>");
        part("word/header2.xml", "<w:hdr " + W + ">" + p("Suite de la lettre") + "</w:hdr>");
        part("word/footer1.xml", "<w:ftr " + W + ">" + p("Secrétariat : 01 99 00 10 11") + "</w:ftr>");
        part("word/document.xml", "<w:document " + W + "><w:body>" + body + """
                <w:sectPr><w:headerReference w:type="first" r:id="rId3"/><w:headerReference w:type="default" r:id="rId4"/>\
                <w:footerReference w:type="first" r:id="rId5"/><w:titlePg/></w:sectPr></w:body></w:document>""");
        parts.put("word/media/image1.png", picture);
    }

    /** All of it, and that can be set. */
    public static byte[] docx() {
        return docx(everything());
    }

    /** @param body what stands in the text, as Word writes it */
    static byte[] docx(String body) {
        return SampleFiles.zip(new SampleLetter(body, drawing()).parts);
    }

    /** A letter with a part under a name of its own, linked from the text or, as the text itself, from the file. */
    static byte[] docxLinking(String kind, String name, String content, String body) {
        SampleLetter letter = new SampleLetter(body, drawing());
        boolean main = kind.equals("officeDocument");
        String target = main ? "word/" + name : name;
        letter.part(main ? "_rels/.rels" : "word/_rels/document.xml.rels", links(link("rId1", kind, target)));
        letter.part(
                "word/" + name,
                content.replace("<w:root", "<w:root " + W).replace("w:root", "w:" + (main ? "document" : kind)));
        return SampleFiles.zip(letter.parts);
    }

    /** A letter with something in place of its picture. */
    static byte[] docxWithPicture(byte[] picture) {
        return SampleFiles.zip(new SampleLetter(p("Voir l’image") + picture("rId6"), picture).parts);
    }

    static String p(String text) {
        return "<w:p>" + run("", text) + "</w:p>";
    }

    static String table(String cells) {
        return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>";
    }

    static String cell(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    private static String everything() {
        return "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr>" + run("", "Compte rendu d’hospitalisation") + "</w:p>"
                + "<w:p>" + run("", "Cher confrère, la patiente est ") + run("<w:b/>", "réfractaire") + run("", " au ")
                + run("<w:i/>", "mycophénolate") + run("", " ; œdème, dyspnée ≥ stade III, β₂, 37 °C, µmol/L, ")
                + run("<w:u w:val=\"single\"/>", "souligné")
                + run("", ".") + "</w:p>"
                + p("") + item("Score de Rodnan : 28") + item("CVF 61 %, DLCO 38 %")
                + table(cell(p("Examen")) + cell(p("Résultat")) + "</w:tr><w:tr>" + cell(p("Créatinine"))
                        + cell(p("71 µmol/L")))
                + p("☒ vaccinée   ☐ allergique") + picture("rId6") + p("Bien confraternellement,");
    }

    private static String item(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run("", text)
                + "</w:p>";
    }

    private static String run(String how, String text) {
        return "<w:r><w:rPr>" + how + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A letter with one picture many times. */
    static byte[] docxWithPictures(byte[] picture, int times) {
        return SampleFiles.zip(
                new SampleLetter(p("Voir l’image") + picture("rId6").repeat(times), picture).parts);
    }

    private static String picture(String link) {
        return "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\""
                + link
                + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static String links(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String content) {
        parts.put(name, SampleFiles.text(content));
    }

    private static byte[] drawing() {
        BufferedImage image = new BufferedImage(240, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(20, 110, 160));
        canvas.fillRect(0, 0, 240, 90);
        canvas.setColor(Color.YELLOW);
        canvas.fillOval(80, 10, 70, 70);
        canvas.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleFiles.docxWith;
import static fr.recours.referral.internal.document.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Word document may lead to, however that is written, and what is taken out of it. */
class DocxFileTest {

    private static final String LINKS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";

    private static String link(String kind, String target) {
        return "<Relationship Id=\"r1\" Type=\"http://x/" + kind + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
    }

    private static byte[] links(String links, Charset encoding) {
        return docxWith(
                LINKS,
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                                + "</Relationships>")
                        .getBytes(encoding));
    }

    private static byte[] links(String links) {
        return links(links, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.dotm",
                "ftp://example.org/a.dotm",
                "file:///\\\\serveur\\partage\\a.dotm",
                "file:////serveur/partage/a.dotm",
                "file://serveur/partage/a.dotm",
                "file:///%5C%5Cserveur/a.dotm",
                "\\\\serveur\\partage\\a.dotm",
                "//serveur/partage/a.dotm",
                "FILE:///\\\\serveur\\a.dotm",
                "C:\\\\serveur\\a.dotm",
                "a.dotm"
            })
    void aTemplateFromElsewhereIsRefused(String target) {
        assertThatIsRefused(links(link("attachedTemplate", target)), DocumentRejection.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///C:\\Modeles\\courrier.dotm",
                "file:///C:/Modeles/courrier.dotm",
                "D:\\Modeles\\Normal.dotm",
                "file:///Users/moi/courrier.dotm",
                "file://localhost/Users/moi/courrier.dotm"
            })
    void aTemplateOnTheWritersOwnDiskIsNoReasonToRefuse(String target) throws RejectedFileException {
        assertThat(DocxFile.cleaned(links(link("attachedTemplate", target)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.has-sante.fr/", "http://example.org", "mailto:rcp@example.org", "#partie2"})
    void aPageSomebodyMayChooseToOpenIsNoReasonToRefuse(String target) throws RejectedFileException {
        assertThat(DocxFile.cleaned(links(link("hyperlink", target)))).isNotEmpty();
    }

    static Stream<Arguments> acting() {
        String object = "<Relationship Id='r1' Type='http://x/oleObject' Target='a.bin'/>";
        return Stream.of(
                arguments("single quotes", links(object)),
                arguments("character reference", links(object.replace("oleObject", "&#x6f;leObject"))),
                arguments("UTF-16", links(object, StandardCharsets.UTF_16)),
                arguments(
                        "space around",
                        links(object.replace("Type='http://x/oleObject'", "Type = 'http://x/oleObject '"))),
                arguments(
                        "attribute of another namespace before it",
                        links(object.replace("Type=", "xmlns:a='a' a:Type='http://x/theme' Type="))),
                arguments("program by a click", links(link("hyperlink", "file:///C:\\a.exe"))),
                arguments("script by a click", links(link("hyperlink", "javascript:alert(1)"))),
                arguments("picture of another machine", links(link("image", "https://example.org/a.png"))),
                arguments("unknown mode", links(link("image", "a.png").replace("External", "Ailleurs"))),
                arguments(
                        "another machine said to be within",
                        links(link("image", "\\\\serveur\\a.png").replace("External", "Internal"))),
                arguments(
                        "scheme said to be within",
                        links(link("image", "https:a.png").replace(" TargetMode=\"External\"", ""))),
                arguments("document type", docxWith(LINKS, text("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"))),
                arguments("links in large letters", docxWith("WORD/_RELS/A.RELS", text(object))),
                arguments("macro type, single quotes", types("application/vnd.ms-office.vbaProject", "UTF-8")),
                arguments(
                        "macro type, character reference", types("application/vnd.ms-office.vb&#97;Project", "UTF-8")),
                arguments("macro type, UTF-16", types("application/vnd.ms-office.vbaProject", "UTF-16")));
    }

    private static byte[] types(String more, String encoding) {
        return docxWith(
                TYPES,
                ("<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument."
                                + "wordprocessingml.document.main+xml'/><Default Extension='x' ContentType='" + more
                                + "'/></Types>")
                        .getBytes(Charset.forName(encoding)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void acting(String what, byte[] content) {
        assertThatIsRefused(content, DocumentRejection.ACTIVE);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("no XML", docxWith(LINKS, text("Target='a'"))),
                arguments("entity of nobody", links("&inconnu;")),
                arguments("encoding of its own", docxWith(LINKS, text("<?xml version='1.0' encoding='IBM037'?><a/>"))),
                arguments("other encoding", docxWith(LINKS, text("<?xml version='1.0' encoding='ISO-8859-1'?><a/>"))),
                arguments("same name twice", docxWith("WORD/document.xml", text("<a/>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unreadable(String what, byte[] content) {
        assertThatIsRefused(content, DocumentRejection.CORRUPT);
    }

    private static void assertThatIsRefused(byte[] content, DocumentRejection why) {
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> DocxFile.cleaned(content))
                .extracting(RejectedFileException::why)
                .isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns:d='d'><d:creator>Zzyxredacteur</d:creator><title>Lettre</title></a>",
                "<a xmlns:d='d'><d:creator><![CDATA[Zzyxredacteur]]></d:creator><title>Lettre</title></a>",
                "<a><Company><b>Zzyx</b>redacteur</Company><title>Lettre</title><Manager>Zzyxredacteur</Manager></a>"
            })
    void whoMadeItGoesWhateverTheWriting(String properties) throws Exception {
        for (Charset encoding : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            String kept = new String(part(docxWith(CORE, properties.getBytes(encoding)), CORE), StandardCharsets.UTF_8);
            assertThat(kept)
                    .contains("<title>Lettre</title>")
                    .doesNotContain("Zzyx")
                    .doesNotContain("redacteur");
        }
    }

    @Test
    void aPictureBesideThePropertiesStaysAsItIs() throws Exception {
        byte[] picture = SampleFiles.image("jpeg");
        assertThat(part(docxWith("docProps/thumbnail.jpeg", picture), "docProps/thumbnail.jpeg"))
                .isEqualTo(picture);
    }

    private static byte[] part(byte[] content, String name) throws IOException, RejectedFileException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(DocxFile.cleaned(content)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("no part " + name);
    }
}

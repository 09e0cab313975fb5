package fr.recours.rcp.internal.papers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.shared.FrenchLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Papers are PDF/A-2a and PDF/UA-1 to the reference validator, readable aloud, and the same bytes from the same facts. */
class PaperPressTest {

    private final PaperPress press = new PaperPress();
    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void putBack() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    static Stream<byte[]> papers() {
        PaperPress press = new PaperPress();
        return Stream.of(
                press.minutes(PaperSamples.minutes()),
                press.opinion(PaperSamples.opinion()),
                press.agenda(PaperSamples.agenda()));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void satisfyTheReferenceValidatorOfArchivesAndOfAccessibility(byte[] paper) throws Exception {
        assertThat(violations(paper, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(paper, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> violations(byte[] paper, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isPositive();
            List<String> failed = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
            assertThat(result.isCompliant()).as(failed.toString()).isTrue();
            return failed;
        }
    }

    @Test
    void areTheSameBytesWhereverAndHoweverOftenTheyAreMade() {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        byte[] there = press.minutes(PaperSamples.minutes());
        TimeZone.setDefault(TimeZone.getTimeZone("America/Cayenne"));
        Locale.setDefault(Locale.US);
        assertThat(new PaperPress().minutes(PaperSamples.minutes())).isEqualTo(there);
        assertThat(press.minutes(PaperSamples.minutes())).isEqualTo(there);
    }

    @Test
    void areOtherBytesFromOtherFacts() {
        MinutesSheet sheet = PaperSamples.minutes();
        MinutesSheet other = new MinutesSheet(
                sheet.mark(),
                sheet.meeting(),
                sheet.excused(),
                sheet.present(),
                sheet.absent(),
                sheet.cases(),
                sheet.confirmed(),
                sheet.next(),
                sheet.madeBy());
        assertThat(press.minutes(other)).isNotEqualTo(press.minutes(sheet));
    }

    @Test
    void sayEverySignOfEveryWordInTheOrderOfTheMinutes() throws IOException {
        String text = text(press.minutes(PaperSamples.minutes()));
        assertThat(text)
                .contains(PaperSamples.SIGNS.split(" "))
                .doesNotContain("#", "□")
                .containsSubsequence(
                        "Étaient présents",
                        "Pr Étienne Maubert, médecine interne",
                        "Absents et excusés",
                        "Dr Solène Quiniou",
                        "1) Dossier RC-7K2M-9QXD, CHU de Valmont (Dr Anaïs Kerbrat)",
                        "À rediscuter le 15/08/2012",
                        "3) Dossier RC-QN4B-22VD",
                        "À prévoir lors de la prochaine RCP (temps écoulé)",
                        "Motif écrit du président : Donneur injoignable.",
                        "mercredi 28 mars 2012, de 13 h à 14 h",
                        "réalisé par Mme Salomé Vidal-Roche, le 27/02/2012");
        assertThat(text).contains("référence " + PaperSamples.MARK.id(), "Page 1 / ", "Vérifier un document");
    }

    @Test
    void writeTheSignsTheyLackByThoseThatSayTheSame() {
        assertThat(new FrenchWords().text(" SpO2 ⩾ 92 %, « peau\u2011poumon » : 3 ?"))
                .isEqualTo("SpO2 ≥ 92\u00a0%, «\u00a0peau-poumon\u00a0»\u00a0: 3\u00a0?");
    }

    @Test
    void endNoLineAfterAnApostropheNorWithinADate() {
        FrenchLines lines = new FrenchLines();
        lines.setText("l’auto-greffe du 13/03/2027\u00a0?  Oui");
        List<Integer> ends = new ArrayList<>();
        for (int end = lines.next(); end != -1; end = lines.next()) {
            ends.add(end);
        }
        assertThat(ends).containsExactly(7, 14, 17, 31, 34);
    }

    @Test
    void areTaggedInFrenchWithTheirHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.minutes(PaperSamples.minutes()))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            List<String> types = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), types);
            assertThat(types).contains("H1", "H2", "H3", "P", "L", "LI");
            assertThat(types.stream().filter("H1"::equals)).hasSize(1);
            assertThat(types.stream().filter("H3"::equals)).hasSize(4);
        }
    }

    private static void walk(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                walk(element, types);
            }
        }
    }

    @Test
    void holdTheirFontsAndNoDateButTheirOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.opinion(PaperSamples.opinion()))) {
            assertThat(document.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE))
                    .isEqualTo("D:20120227093000Z");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }
}

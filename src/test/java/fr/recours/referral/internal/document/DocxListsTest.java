package fr.recours.referral.internal.document;

import static fr.recours.referral.internal.document.SampleLetter.cell;
import static fr.recours.referral.internal.document.SampleLetter.p;
import static fr.recours.referral.internal.document.SampleLetter.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of lists that Word shows and the PDF of a letter does not: said, and not said for nothing. */
class DocxListsTest {

    private static final String LISTS = "<w:root>"
            + "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"9\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Titre1\"/>"
            + "</w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/>"
            + "</w:lvlOverride></w:num><w:num w:numId=\"5\"><w:abstractNumId w:val=\"8\"/></w:num></w:root>";

    private static String line(int list, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>ligne</w:t></w:r></w:p>";
    }

    static Stream<Arguments> numbers() {
        String one = line(1, 0);
        return Stream.of(
                arguments("one list", one + one, false),
                arguments("a list in a list", one + line(1, 1) + line(1, 1) + one, false),
                arguments("two lists apart", one + p("puis") + line(2, 0), false),
                arguments("points, interrupted", line(5, 0) + p("puis") + line(5, 0), false),
                arguments("no list after all", one + line(0, 0), false),
                arguments("interrupted", one + p("puis") + one, true),
                arguments("interrupted by points", one + line(5, 0) + one, true),
                arguments("one after the other", one + line(2, 0), true),
                arguments("begun at 4", line(3, 0), true),
                arguments("down the cells of a table", table(cell(one) + cell(one)), true),
                arguments("headings", "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr></w:p>", true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void numbersThatComeOutOtherwiseAreToldOf(String what, String body, boolean told)
            throws IOException, RejectedFileException {
        byte[] letter = SampleLetter.docxLinking("numbering", "numbering.xml", LISTS, body);
        assertThat(DocxSurvey.of(DocxParts.of(letter)).leavesOut()).isEqualTo(told);
    }
}

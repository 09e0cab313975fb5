package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.search.internal.Catalogue;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.facts.FactFields;
import fr.recours.search.internal.index.BenchDocuments;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.query.Asked.Comparison;
import fr.recours.search.internal.query.Token.Piece;
import fr.recours.shared.FrenchTime;
import fr.recours.support.TestSeal;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases are found by the age they have on the day they are searched. */
class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
    private static final DataElement AGE = Judging.DICTIONARY.require("age_years");

    private static final Clock NOON =
            Clock.fixed(TODAY.atTime(12, 0).atZone(FrenchTime.ZONE).toInstant(), FrenchTime.ZONE);

    private static CaseFile born(String day) {
        return with(new Observation("birth_date", new Value.Day(PartialDate.parse(day)), null));
    }

    private static CaseFile aged(int years, String toldOn) {
        return with(new Observation("age_years", Value.of(years), PartialDate.parse(toldOn)));
    }

    private static CaseFile with(Observation observation) {
        return CaseFile.empty("invented", TODAY).with(observation);
    }

    private interface Search {
        boolean finds(DirectoryReader reader) throws IOException, QueryException;
    }

    private static boolean among(CaseFile caseFile, Search search) {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(CaseWords.ofTexts()))) {
            Document document = new Document();
            new FactFields(Judging.DICTIONARY, List.of(), TestSeal.withKey(1))
                    .of(caseFile, TODAY)
                    .forEach(document::add);
            document.add(new StoredField(CaseFields.ID, UUID.randomUUID().toString()));
            writer.addDocument(document);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                return search.finds(reader);
            }
        } catch (IOException | QueryException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean found(CaseFile caseFile, Comparison comparison, String value, boolean surely) {
        Token token = new Token(Piece.WORD, value, 0, 0);
        return among(
                caseFile,
                reader -> new IndexSearcher(reader)
                                .count(new FactQueries(Judging.DICTIONARY, NOON)
                                        .element(AGE, comparison, token, surely))
                        == 1);
    }

    private static boolean typed(CaseFile caseFile, String text) {
        return among(
                caseFile,
                reader -> new BenchFinder(new Catalogue(Judging.PROGRAMMES), NOON, BenchDocuments.searcher(reader))
                                .find(text)
                        == 1);
    }

    /** « SAUF » leaves out who surely is so, « SAUF SAUF » finds whom the plain words find. */
    @Test
    void nobodyIsLeftOutForAnAgeTheyOnlyMayHave() {
        CaseFile fiftyNine = born("1967-12-15");
        assertThat(typed(fiftyNine, "SAUF age >= 60")).isTrue();
        assertThat(typed(fiftyNine, "SAUF age < 60")).isTrue();
        assertThat(typed(fiftyNine, "SAUF (age >= 60 OU age:12)")).isTrue();
        assertThat(typed(fiftyNine, "SAUF age >= 59")).isFalse();
        assertThat(typed(fiftyNine, "SAUF (SAUF age >= 60)")).isTrue();
        assertThat(typed(fiftyNine, "SAUF (SAUF age >= 61)")).isFalse();
    }

    /** Told 47 on 10 March 2026, born from 11 March 1978 to 10 March 1979: 48 or 49 in June 2027, and 47 no more. */
    @ParameterizedTest
    @CsvSource({"46, false", "47, true", "48, true", "49, true", "50, false"})
    void anAgeToldLongAgoHasGrown(String asked, boolean found) {
        assertThat(found(aged(47, "2026-03-10"), Comparison.IS, asked, false)).isEqualTo(found);
    }

    @Test
    void fiveYearsLaterTheAgeOnceToldFindsNoMore() {
        CaseFile longAgo = aged(47, "2022-03-10");
        assertThat(found(longAgo, Comparison.IS, "47", false)).isFalse();
        assertThat(found(longAgo, Comparison.IS, "52", false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1967-12-15, true, false",
        "1967-01-15, true, false",
        "1966-12-15, true, true",
        "1968-01-15, false, false"
    })
    void whoMayBeSixtyIsNotSurelySixty(String birth, boolean may, boolean surely) {
        assertThat(found(born(birth), Comparison.AT_LEAST, "60", false)).isEqualTo(may);
        assertThat(found(born(birth), Comparison.AT_LEAST, "60", true)).isEqualTo(surely);
    }

    @ParameterizedTest
    @CsvSource({
        "1967-12-15, true, false",
        "1967-01-15, true, false",
        "1966-12-15, false, false",
        "1968-01-15, true, true"
    })
    void whoMayBeBelowSixtyIsNotSurelyBelow(String birth, boolean may, boolean surely) {
        assertThat(found(born(birth), Comparison.BELOW, "60", false)).isEqualTo(may);
        assertThat(found(born(birth), Comparison.BELOW, "60", true)).isEqualTo(surely);
    }

    @ParameterizedTest
    @EnumSource(Comparison.class)
    void anAgeNobodyHasIsAnsweredToo(Comparison comparison) {
        boolean below = comparison == Comparison.BELOW || comparison == Comparison.AT_MOST;
        boolean above = comparison == Comparison.ABOVE || comparison == Comparison.AT_LEAST;
        for (boolean surely : List.of(true, false)) {
            assertThat(found(born("1967-12-15"), comparison, "-9999999999", surely))
                    .isEqualTo(above);
            assertThat(found(born("1967-12-15"), comparison, "9999999999", surely))
                    .isEqualTo(below);
            assertThat(found(born("1967-12-15"), comparison, "9".repeat(400), surely))
                    .isEqualTo(below);
        }
    }
}

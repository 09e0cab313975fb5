package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.search.CaseQuestion;
import fr.recours.search.internal.analysis.WrittenLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class QueryReaderTest {

    private static final FieldNames NAMES = new FieldNames(Dictionary.standard(), List.of("MSC-ScS", "AHSCT-SSc"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            sclérodermie systémique        | words(sclérodermie systémique)
            "ulcères digitaux"             | phrase(ulcères digitaux)
            « ulcères digitaux »           | phrase(ulcères digitaux)
            "pas fermé                     | phrase(pas fermé)
            ritux*                         | begins(ritux)
            dlco < 40                      | dlco_pct BELOW 40
            DLCO<40                        | dlco_pct BELOW 40
            TLCO <= 40 %                   | dlco_pct AT_MOST 40 %
            CVF ≥ 70,5                     | fvc_pct AT_LEAST 70,5
            mRSS >= 15                     | mrss AT_LEAST 15
            pao2 > 8 kPa                   | pao2_mmhg ABOVE 8 kPa
            fvc:50..70                     | fvc_pct IS 50..70
            sledai >= 6                    | selena_sledai AT_LEAST 6
            PAPs > 50 mmHg                 | pasp_echo+pasp_rhc ABOVE 50 mmHg
            PAPm > 20                      | mpap_rhc ABOVE 20
            DFG < 60                       | egfr_ckdepi BELOW 60
            TM6 < 300                      | six_mwd_m BELOW 300
            6MWT < 300                     | six_mwd_m BELOW 300
            NYHA:2                         | nyha_class IS 2
            ECOG <= 1                      | ecog_ps AT_MOST 1
            HTAP:oui                       | pah_confirmed_rhc IS oui
            PID:oui                        | ild_on_imaging IS oui
            VS > 30                        | esr_mm_h ABOVE 30
            ASAT < 3                       | ast_x_uln BELOW 3
            poids < 50                     | weight_kg BELOW 50
            taille >= 150                  | height_cm AT_LEAST 150
            sexe:F                         | sex IS F
            maladie:ScS                    | disease IS ScS
            PAS >= 160                     | SYSTOLIC AT_LEAST 160
            PAD > 110 mmHg                 | DIASTOLIC ABOVE 110 mmHg
            donor_age < 50                 | donor_age_years BELOW 50
            sexe-donneur:F                 | donor_sex IS F
            clairance < 40                 | crcl_ml_min BELOW 40
            centre:Lille                   | CENTRE IS Lille
            centre:"CHU de Valmont"        | CENTRE IS CHU de Valmont
            Traitement : rituximab         | TREATMENT IS rituximab
            treatment:rituximab            | TREATMENT IS rituximab
            avis:autogreffe                | OPINION IS autogreffe
            etat:clos                      | STATE IS clos
            msc-scs:éligible               | MSC-ScS IS éligible
            soumis > 2026-01               | SUBMITTED ABOVE 2026-01
            document:scanner               | DOCUMENT IS scanner
            ScS dlco < 40 rituximab        | all(words(ScS), dlco_pct BELOW 40, words(rituximab))
            lupus OU ScS                   | any(words(lupus), words(ScS))
            lupus ET rein                  | words(lupus rein)
            lupus SAUF grossesse           | all(words(lupus), not(words(grossesse)))
            lupus -grossesse               | all(words(lupus), not(words(grossesse)))
            anti-Scl-70                    | words(anti-Scl-70)
            (lupus OU ScS) -dlco:inconnu   | all(any(words(lupus), words(ScS)), not(dlco_pct IS inconnu))
            ou et                          | words(ou et)
            """)
    void isUnderstood(String query, String asked) throws QueryException {
        assertThat(told(QueryReader.read(query, NAMES))).isEqualTo(asked);
    }

    @Test
    void asksForEveryCaseWhenNothingIsTyped() throws QueryException {
        assertThat(told(QueryReader.read("  ", NAMES))).isEqualTo("all()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            dclo < 40        | field.near | 0 | 4
            xyzzy:3          | field      | 0 | 5
            dlco <           | value      | 0 | 4
            (lupus           | open       | 0 | 1
            lupus)           | close      | 5 | 6
            lupus SAUF       | not        | 6 | 10
            lupus OU         | or         | 6 | 8
            OU lupus         | or         | 0 | 2
            (lupus OU) ScS   | or         | 7 | 9
            a OU OU b        | or         | 2 | 4
            < 40             | sign       | 0 | 1
            """)
    void saysWhatIsWrongAndWhere(String query, String what, int from, int to) {
        QueryException wrong = catchThrowableOfType(QueryException.class, () -> QueryReader.read(query, NAMES));

        assertThat(wrong.problem().key()).isEqualTo("search.problem." + what);
        assertThat(wrong.problem().from()).isEqualTo(from);
        assertThat(wrong.problem().to()).isEqualTo(to);
    }

    @Test
    void refusesWhatNobodyTypes() {
        String longest = "a".repeat(CaseQuestion.LONGEST);
        assertThatCode(() -> QueryReader.read(longest, NAMES)).doesNotThrowAnyException();
        QueryException wrong = catchThrowableOfType(QueryException.class, () -> QueryReader.read(longest + "a", NAMES));
        assertThat(wrong.problem().key()).isEqualTo("search.problem.long");
    }

    @Test
    void namesTheFieldThatWasMeant() {
        QueryException wrong = catchThrowableOfType(QueryException.class, () -> QueryReader.read("dclo < 40", NAMES));

        assertThat(wrong.problem().parameters()).containsExactly("dclo", "dlco");
    }

    /** What is written beside a case that was found can be typed. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void knowsEveryFigureByItsLabel(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n/translations", Locale.of(language));
        List<String> figures = texts.keySet().stream()
                .filter(key -> key.startsWith("search.figure."))
                .toList();
        assertThat(figures).isNotEmpty().allSatisfy(key -> assertThat(
                        NAMES.find(texts.getString(key)).map(QueryReaderTest::name))
                .hasValue(key.substring("search.figure.".length())));
    }

    @Test
    void knowsEveryMeasureByEachOfItsNamesOfOneWord() throws IOException {
        String all = new ClassPathResource("search/synonyms.txt").getContentAsString(StandardCharsets.UTF_8);
        String measures = all.substring(all.indexOf("# measures\n") + "# measures\n".length());
        assertThat(measures.substring(0, measures.indexOf('#')).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(WrittenLines.names(line).stream().filter(name -> !name.contains(" ")))
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(NAMES.find(name)).as(name).containsInstanceOf(SearchField.Element.class)));
    }

    @Test
    void knowsNoFieldThatSaysWhoThePatientIs() {
        assertThat(List.of("birth_date", "donor_birth_date", "patient_pseudonym", "referring_doctor"))
                .allSatisfy(name -> assertThat(NAMES.find(name)).isEmpty());
    }

    private static String told(Asked asked) {
        return switch (asked) {
            case Asked.All(var parts) -> "all(" + told(parts) + ")";
            case Asked.Any(var parts) -> "any(" + told(parts) + ")";
            case Asked.Not(var part) -> "not(" + told(part) + ")";
            case Asked.Words(var text) -> "words(" + text + ")";
            case Asked.Phrase(var text) -> "phrase(" + text + ")";
            case Asked.Beginning(var text) -> "begins(" + text + ")";
            case Asked.Fact(var field, var comparison, var value) ->
                name(field) + " " + comparison + " " + value.text();
        };
    }

    private static String told(List<Asked> parts) {
        return parts.stream().map(QueryReaderTest::told).collect(Collectors.joining(", "));
    }

    private static String name(SearchField field) {
        return switch (field) {
            case SearchField.Element(var elements) ->
                elements.stream().map(DataElement::key).collect(Collectors.joining("+"));
            case SearchField.Verdict(var programme) -> programme;
            case SearchField.Text(var kind) -> kind.name();
            case SearchField.Fixed fixed -> fixed.name();
        };
    }
}

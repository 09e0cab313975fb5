package fr.recours.matching.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.recours.matching.CqlExport;
import fr.recours.matching.Judging;
import fr.recours.matching.ProgrammeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an exported library looks like, and the page that tells what is left out. */
class CqlExportTest {

    private static final List<CqlExport> EXPORTS = CqlExport.of(Judging.PROGRAMMES);
    private static final CqlExport MSC_SCS = EXPORTS.stream()
            .filter(export -> export.programme().equals("MSC-ScS"))
            .findFirst()
            .orElseThrow();

    @Test
    void aCriterionStandsUnderItsWords() {
        assertThat(MSC_SCS.text()).contains("""
                /*
                SCS-R-I3.mrss15 – Score de Rodnan ≥ 15 (inclusion)
                « associent à des degrés variables une atteinte cutanée rapidement progressive avec un score de Rodnan ≥ 15 »
                [001 L87-91]
                AMB-05""").contains("""
                */
                define "SCS-R-I3.mrss15":
                  mrss >= 15

                """);
    }

    @Test
    void longRulesAreBrokenAtTheirJoins() {
        assertThat(MSC_SCS.text()).contains("""
                define "SCS-R-N2a1.HTAP":
                  case
                    when "pah_confirmed_rhc, stated or derived" is true
                        or mpap_rhc is not null
                        or ("rhc_done, stated or derived" is true and pah_confirmed_rhc is not null)
                      then "pah_confirmed_rhc, stated or derived" or mpap_rhc > 25
                    when pah_excluded_statement is true and pasp_echo is null then false
                    when "rhc_done, stated or derived" is true then "pah_confirmed_rhc, stated or derived" or mpap_rhc > 25
                    else pasp_echo > 40
                  end
                """);
    }

    @Test
    void aThresholdOfEachUnitIsKept() {
        assertThat(MSC_SCS.text())
                .contains("if pao2_mmhg.unit = 'kPa' then pao2_mmhg.value < 8 else \"pao2_mmhg, in mmHg\" < 60");
    }

    @Test
    void aCriterionOfAnotherProgrammeStaysThere() {
        String blina = EXPORTS.stream()
                .filter(export -> export.programme().equals("BLINA-SSc"))
                .map(CqlExport::text)
                .findFirst()
                .orElseThrow();
        assertThat(blina)
                .containsPattern("(?m)^include AHSCT_SSc version '[^']+' called \"AHSCT-SSc\"$")
                .contains("\"AHSCT-SSc\".\"ASC-I2.dx\"");
    }

    @Test
    void whatAPersonJudgesIsNullWithItsQuestion() {
        CqlExport.Gap mgus = MSC_SCS.gaps().stream()
                .filter(gap -> gap.criterion().equals("SCS-R-N4.neoplasia"))
                .findFirst()
                .orElseThrow();
        assertThat(mgus.kind()).isEqualTo(CqlExport.Gap.Kind.TO_BE_JUDGED);
        assertThat(mgus.what()).startsWith("MGUS");
        assertThat(MSC_SCS.text()).contains("and null /* " + mgus.what() + " */");
    }

    @Test
    void whatCqlCannotSayIsNullAndListed() {
        String rule = "relative fall of creatinine_umol_l > 10 % against a value 6 to 18 months earlier";
        CqlExport export = CqlExport.of(
                        List.of(ProgrammeLibrary.read("test.yaml", Judging.programme(rule), Judging.DICTIONARY)))
                .getFirst();
        assertThat(export.text()).contains("define \"TST-1\":\n  null as Boolean /* fall of creatinine_umol_l */");
        assertThat(export.gaps())
                .extracting(CqlExport.Gap::criterion, CqlExport.Gap::kind)
                .containsExactly(tuple("TST-1", CqlExport.Gap.Kind.NOT_SAID));
        assertThat(CqlExport.page(List.of(export)))
                .contains(
                        "| TEST | TST-1 | fall of creatinine_umol_l | its values may be in several units, or computed |");
    }

    @Test
    void noCommentEndsTooEarly() {
        String text = everyConstruct();
        assertThat(text).contains("null /* question* / ? */").contains("l’* /é");
        assertThat(text).contains("define \"TST-38\":\n  null as Boolean /* question */");
    }

    /** As it stood when the reference engine last agreed with it ({@link CqlAgreementTest}), without starting that engine. */
    @Test
    void everyConstructIsWrittenAsItWasAgreedOn() throws IOException {
        Path written = Path.of("target/every-construct.cql");
        Files.writeString(written, everyConstruct());
        assertThat(written)
                .as("when CqlAgreementTest still holds: cp target/every-construct.cql src/test/resources/cql/")
                .hasSameTextualContentAs(Path.of("src/test/resources/cql/every-construct.cql"));
    }

    private static String everyConstruct() {
        List<ProgrammeLibrary.Source> sources = new ArrayList<>(ProgrammeLibrary.standardSources());
        sources.add(EveryConstruct.source());
        return CqlExport.of(ProgrammeLibrary.read(sources, Judging.DICTIONARY))
                .getLast()
                .text();
    }

    @Test
    void thePageInTheDocumentsIsOfToday() throws IOException {
        assertThat(Path.of("docs/cql.md"))
                .as("write it again: bin/programmes export-cql --to target/cql && cp target/cql/cql.md docs/")
                .exists();
        assertThat(Files.readString(Path.of("docs/cql.md"))).isEqualTo(CqlExport.page(EXPORTS));
    }
}

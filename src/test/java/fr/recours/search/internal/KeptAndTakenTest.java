package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.access.FreshSignIn;
import fr.recours.referral.CaseReader;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.search.CaseExport;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.ExportReason;
import fr.recours.search.FacetKind;
import fr.recours.search.SavedSearch;
import fr.recours.search.SavedSearches;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Searches people keep, and lists they take out of the portal. */
class KeptAndTakenTest extends SearchTest {

    @Autowired
    private SavedSearches saved;

    @Autowired
    private CaseExport export;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private JdbcClient sql;

    @Test
    void aKeptSearchIsItsOwnersAlone() {
        signIn.as(DemoPeople.VIDAL, () -> saved.save("Sévères", "mrss >= 30"));
        SavedSearch mine = signIn.get(DemoPeople.VIDAL, saved::mine).getFirst();

        assertThat(mine.name()).isEqualTo("Sévères");
        assertThat(mine.text()).isEqualTo("mrss >= 30");
        assertThat(signIn.get(DemoPeople.KERBRAT, saved::mine)).doesNotContain(mine);
        assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, () -> saved.forget(mine.id())))
                .isInstanceOf(NotFoundException.class);

        signIn.as(DemoPeople.VIDAL, () -> saved.forget(mine.id()));
        assertThat(signIn.get(DemoPeople.VIDAL, saved::mine)).doesNotContain(mine);
    }

    /** Each kind of count by itself, then all of them: what is kept finds what was shown. */
    @Test
    void whatWasChosenBesideTheResultIsKeptInWords() {
        ReferralId ours = submitted(DemoPeople.KERBRAT, "Kwoxgardée");
        submitted(DemoPeople.ZEROUAL, "Kwoxgardée");
        Map<FacetKind, String> all = new EnumMap<>(FacetKind.class);
        CasePage page = search(DemoPeople.VIDAL, "Kwoxgardée");
        String centre = page.hits().stream()
                .filter(hit -> hit.found().row().id().equals(ours))
                .map(hit -> hit.found().row().centreId().value().toString())
                .findFirst()
                .orElseThrow();
        for (FacetKind kind : List.of(FacetKind.STATE, FacetKind.DISEASE, FacetKind.VERDICT, FacetKind.URGENCY)) {
            all.put(
                    kind,
                    Objects.requireNonNull(page.counts().get(kind)).getFirst().value());
        }
        all.put(FacetKind.CENTRE, centre);
        all.forEach((kind, value) -> assertSameInWords(new CaseQuestion("Kwoxgardée", Map.of(kind, value), 0)));
        assertSameInWords(new CaseQuestion("Kwoxgardée OU Kwoxautre", all, 0));
        assertThat(search(DemoPeople.VIDAL, new CaseQuestion("Kwoxgardée", all, 0))
                        .hits())
                .hasSize(1);
    }

    private void assertSameInWords(CaseQuestion question) {
        for (String language : List.of("fr", "en")) {
            String typed = signIn.get(DemoPeople.VIDAL, () -> search.typed(question, language));
            CasePage again = search(DemoPeople.VIDAL, typed);
            assertThat(again.problem()).as(typed).isEmpty();
            assertThat(again.hits())
                    .as(typed)
                    .isEqualTo(search(DemoPeople.VIDAL, question).hits());
        }
    }

    @Test
    void aKeptSearchHasAName() {
        assertThatThrownBy(() -> signIn.as(DemoPeople.VIDAL, () -> saved.save(" ", "mrss >= 30")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("search.refused.name");
    }

    @Test
    void aReferrerTakesTheirOwnCentresCasesOutWithoutNames() {
        submitted(DemoPeople.ZEROUAL, "Kwoxexportée");
        ReferralId ours = submitted(DemoPeople.KERBRAT, "Kwoxexportée");

        String table = csv(DemoPeople.KERBRAT, Optional.empty());

        assertThat(table)
                .contains(reference(ours))
                .contains("CHU de Valmont")
                .contains("38")
                .doesNotContain("Port-Aubry");
        assertThat(table).doesNotContainIgnoringCase("Tréhoudart").doesNotContainIgnoringCase("Ysaline");
        assertThat(table).contains("(%)\"").contains(";\"38\";");
        assertThat(table.lines()).hasSize(3);
    }

    @Test
    void theCoordinationSaysWhyAndTheTableSaysWho() {
        submitted(DemoPeople.ZEROUAL, "Kwoxexportée");
        assertThatThrownBy(() -> csv(DemoPeople.VIDAL, Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("search.refused.reason");

        String table = csv(DemoPeople.VIDAL, Optional.of(ExportReason.QUALITY_REVIEW));

        assertThat(table).contains("Port-Aubry").contains("Vidal-Roche").contains("Revue de qualité");
        long age = ChronoUnit.YEARS.between(LocalDate.of(1979, 5, 17), LocalDate.now(FrenchTime.ZONE));
        assertThat(table).contains(";\"" + age + "\";").doesNotContain("1979");
        assertThat(table).doesNotContainIgnoringCase("Tréhoudart").contains("\"Date de référence des résultats\"");
        assertThat(sql.sql(
                                "select count(*) from audit_entry where action = 'LIST_READ' and detail = 'EXPORT:QUALITY_REVIEW'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** portal.md S38, S45: each case of a table or of a list of hits is a row, told to the referrer. */
    @Test
    void theReferrerSeesWhoFoundAndExportedTheCase() {
        ReferralId theirs = submitted(DemoPeople.ZEROUAL, "Kwoxexportée");
        csv(DemoPeople.VIDAL, Optional.of(ExportReason.QUALITY_REVIEW));
        long before = exports();
        String none = csv(DemoPeople.VIDAL, "Kwoxnulle", Optional.of(ExportReason.CARE));

        assertThat(signIn.get(DemoPeople.ZEROUAL, () -> history.readers(theirs)))
                .filteredOn(reader -> reader.name().contains("Vidal-Roche"))
                .flatExtracting(CaseReader::readings)
                .extracting(CaseReader.Reading::how)
                .contains(CaseReader.How.FOUND, CaseReader.How.EXPORTED);
        assertThat(none.lines()).hasSize(2);
        assertThat(exports()).as("a table of nothing leaves a row").isEqualTo(before + 1);
    }

    /** portal.md S8. */
    @Test
    void nobodyExportsOnAnOldSignIn() {
        CaseQuestion question = new CaseQuestion("Kwoxexportée", Map.of(), 0);
        for (Runnable work : List.<Runnable>of(
                () -> export.check(question, Optional.empty()), () -> export.csv(question, Optional.empty(), "fr"))) {
            assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, work))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("search.export.refused.fresh");
        }
    }

    private long exports() {
        return sql.sql("select count(*) from audit_entry where action = 'LIST_READ' and detail like 'EXPORT:%'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.CHASTAING,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.ADMINISTRATOR,
                DemoPeople.AUDITOR
            })
    void nobodyElseTakesAListOut(String person) {
        assertThat(signIn.get(person, export::rule)).isEqualTo(CaseExport.Rule.NOT_ALLOWED);
        assertThatThrownBy(() -> csv(person, Optional.of(ExportReason.CARE))).isInstanceOf(AccessDeniedException.class);
    }

    private String csv(String person, Optional<ExportReason> reason) {
        return csv(person, "Kwoxexportée", reason);
    }

    private String csv(String person, String words, Optional<ExportReason> reason) {
        return signIn.get(person, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            return export.csv(new CaseQuestion(words, Map.of(), 0), reason, "fr");
        });
    }

    private String reference(ReferralId id) {
        return sql.sql("select reference from referral where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}

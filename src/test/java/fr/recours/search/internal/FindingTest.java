package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.FreshSignIn;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.CaseText;
import fr.recours.referral.ReferralId;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.Completion;
import fr.recours.search.Extract;
import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FindingTest extends SearchTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private Opinions opinions;

    @Autowired
    private FreshSignIn fresh;

    @Test
    void findsACaseByWhatIsWrittenAndRecorded() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Wixzoporel");

        assertThat(List.of(
                        "dlco < 40",
                        "TLCO <= 38 %",
                        "mRSS >= 15",
                        "mrss:20..25",
                        "disease:SSc",
                        "traitement:Endoxan",
                        "cyclophosphamide",
                        "cyclofosfamide",
                        "endoxam",
                        "cyclopho*",
                        "cycloph",
                        "sclérodermie systémique",
                        "ScS",
                        "\"ulcères digitaux\"",
                        "digital_ulcers:oui",
                        "centre:valmont",
                        "état:inscrit OU état:soumis",
                        "connu:dlco",
                        "manque:fvc",
                        "fvc:inconnu",
                        "SAUF lupus",
                        "soumis >= 2026",
                        "question:cellulaires"))
                .allSatisfy(query -> assertThat(found(DemoPeople.VIDAL, "Wixzoporel (" + query + ")"))
                        .containsExactly(id));
    }

    @Test
    void findsNothingThatIsNotSo() {
        submitted(DemoPeople.KERBRAT, "Wixzabarel");

        assertThat(List.of(
                        "dlco >= 40",
                        "mrss < 22",
                        "fvc < 50",
                        "fvc >= 50",
                        "disease:SLE",
                        "traitement:rituximab",
                        "digital_ulcers:non",
                        "état:clos",
                        "manque:dlco",
                        "SAUF ScS",
                        "soumis < 2026",
                        "message:cellulaires"))
                .allSatisfy(query -> assertThat(found(DemoPeople.VIDAL, "Wixzabarel (" + query + ")"))
                        .isEmpty());
    }

    /** The index knows the year of birth only: a case within a year of what is asked may answer, none further away does. */
    @Test
    void findsByTheAgeTheBirthTells() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Wixzagorel");
        long age = ChronoUnit.YEARS.between(LocalDate.of(1979, 5, 17), LocalDate.now(FrenchTime.ZONE));

        for (String asked : List.of("age:%1$d", "age >= %1$d", "age <= %1$d", "age > %2$d", "age < %3$d")) {
            String query = "Wixzagorel " + asked.formatted(age, age - 1, age + 1);
            assertThat(found(DemoPeople.VIDAL, query)).as(query).containsExactly(id);
        }
        for (String asked :
                List.of("age:%1$d", "age:%2$d", "age <= %1$d", "age >= %2$d", "age:inconnu", "âge:<-9999999999")) {
            String query = "Wixzagorel " + asked.formatted(age - 2, age + 2);
            assertThat(found(DemoPeople.VIDAL, query)).as(query).isEmpty();
        }
    }

    @Test
    void findsTheOpinionsOnAProgrammeByAnyOfItsNames() {
        ReferralId onIt = opinion("Wixzavorel : trop avancé.", "AHSCT-SSc");
        ReferralId inWords = opinion("Wixzavorel : une autogreffe sera rediscutée.", null);
        ReferralId onAnother = opinion("Wixzavorel.\n\nAHSCT-SSc\u00a0: critères réunis.\n\nSuivi.", "MSC-ScS");
        soon(() -> found(DemoPeople.VIDAL, "Wixzavorel").size() == 3);

        for (String name : List.of("autogreffe", "AHSCT", "\"autologous transplant\"", "AHSCT-SSc")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzavorel avis:" + name))
                    .as(name)
                    .contains(onIt)
                    .doesNotContain(onAnother);
        }
        assertThat(found(DemoPeople.VIDAL, "Wixzavorel avis:autogreffe")).containsExactlyInAnyOrder(onIt, inWords);
        assertThat(found(DemoPeople.VIDAL, "Wixzavorel avis:MSC")).containsExactly(onAnother);
        int year = LocalDate.now(FrenchTime.ZONE).getYear();
        assertThat(found(DemoPeople.VIDAL, "Wixzavorel avis:MSC décidé:" + year))
                .containsExactly(onAnother);
        assertThat(found(DemoPeople.VIDAL, "Wixzavorel decided >= " + year)).hasSize(3);
        assertThat(found(DemoPeople.VIDAL, "Wixzavorel décidé < " + year)).isEmpty();
        assertThat(completed("avis:ahsct")).contains("AHSCT-SSc");
    }

    /** Signed by the chair. */
    private ReferralId opinion(String words, @Nullable String programme) {
        OpinionContent said = OpinionContent.of(OutcomeCode.OTHER_TREATMENT, words);
        Opinion proposed = heard.proposed(programme == null ? said : said.about(programme));
        signIn.as(DemoPeople.MAUBERT, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            opinions.sign(proposed.id(), proposed.revision());
        });
        return proposed.referral();
    }

    @Test
    void findsAReferenceAmongWordsAndWithoutItsFirstLetter() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Wixzaltorel");
        String reference = search(DemoPeople.VIDAL, "Wixzaltorel")
                .hits()
                .getFirst()
                .found()
                .row()
                .reference();
        String quoted = reference.substring(2);

        for (String typed : List.of(
                reference,
                quoted,
                reference.substring(0, 6) + " sclérodermie",
                "Wixzaltorel " + quoted.toLowerCase(Locale.ROOT) + " systémique",
                "dossier:" + quoted,
                "dossier:" + reference)) {
            assertThat(found(DemoPeople.VIDAL, typed)).as(typed).contains(id);
        }
        assertThat(found(DemoPeople.VIDAL, reference + " Wixznullepart")).isEmpty();
    }

    @Test
    void findsWhatWasTypedHoweverItIsWritten() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, "Wixzallorel", facts -> facts.with(
                        new Observation("drug_allergies", new Value.Codes(List.of("Pénicilline")), null))
                .with(new Observation("antibodies", new Value.Codes(List.of("RNP", "Mi-2", "Scl70")), null))
                .with(new Observation("pasp_echo", Value.of(52), null)));
        soon(() -> found(DemoPeople.VIDAL, "Wixzallorel").contains(id));

        assertThat(found(DemoPeople.VIDAL, "Wixzallorel drug_allergies:penicilline"))
                .containsExactly(id);
        assertThat(found(DemoPeople.VIDAL, "Wixzallorel antibodies:RNP antibodies:mi-2"))
                .containsExactly(id);
        for (String everyday : List.of(
                "PAPs > 50",
                "connu:paps",
                "anticorps:anti-Scl-70",
                "maladie:ScS",
                "sledai:inconnu",
                "SAUF paps < 50")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzallorel " + everyday))
                    .as(everyday)
                    .containsExactly(id);
        }
        assertThat(found(DemoPeople.VIDAL, "Wixzallorel manque:PAPs")).isEmpty();
        assertThat(found(DemoPeople.VIDAL, "les wixzallorel")).containsExactly(id);
        assertThat(found(DemoPeople.VIDAL, "les (Wixzallorel)"))
                .as("LES is lupus")
                .isEmpty();
    }

    @Test
    void findsWhatIsDerivedAsKnown() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT, "Wixzadvorel", facts -> facts.with(
                        new Observation("is_history_complete", Value.yes(), null))
                .withTreatments(List.of(TreatmentCourse.builder("cyclophosphamide")
                        .route(Route.IV)
                        .nDoses(6)
                        .build())));
        soon(() -> found(DemoPeople.VIDAL, "Wixzadvorel").contains(id));

        for (String derived :
                List.of("cyc_iv_pulses:6", "connu:cyc_iv_pulses", "cyc_iv_ever:oui", "connu:cyc_iv_ever")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzadvorel " + derived))
                    .as(derived)
                    .containsExactly(id);
        }
        for (String not : List.of("manque:cyc_iv_pulses", "manque:cyc_iv_ever", "cyc_iv_ever:inconnu", "connu:fvc")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzadvorel " + not)).as(not).isEmpty();
        }
    }

    @Test
    void quotesTheWordsItFound() {
        submitted(DemoPeople.KERBRAT, "Wixzilmirel");

        Extract extract = search(DemoPeople.VIDAL, "wixzilmirel")
                .hits()
                .getFirst()
                .extracts()
                .getFirst();

        assertThat(extract.where()).isEqualTo(CaseText.Source.QUESTION);
        assertThat(extract.pieces())
                .containsExactly(
                        new Extract.Piece("Indication d’une thérapie cellulaire ? ", false),
                        new Extract.Piece("Wixzilmirel", true));
    }

    @Test
    void countsWhatItFoundAndNarrowsByIt() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Wixzenkorel");
        CasePage page = search(DemoPeople.VIDAL, "Wixzenkorel");

        assertThat(page.counts().get(FacetKind.DISEASE)).containsExactly(new FacetCount("SSc", "", 1));
        assertThat(page.counts().get(FacetKind.CENTRE))
                .extracting(FacetCount::label)
                .containsExactly("CHU de Valmont");
        assertThat(page.counts().get(FacetKind.VERDICT))
                .allSatisfy(verdict ->
                        assertThat(choosing(FacetKind.VERDICT, verdict.value())).containsExactly(id));
        assertThat(choosing(FacetKind.DISEASE, "SLE")).isEmpty();
    }

    @Test
    void whatIsChosenKeepsItsNameWhereNothingIsLeft() {
        submitted(DemoPeople.KERBRAT, "Wixzonkerel");
        submitted(DemoPeople.ZEROUAL, "Wixzonkerel");
        FacetCount centre = Objects.requireNonNull(
                        search(DemoPeople.KERBRAT, "Wixzonkerel").counts().get(FacetKind.CENTRE))
                .getFirst();
        CaseQuestion none =
                new CaseQuestion("Wixzonkerel", Map.of(FacetKind.CENTRE, centre.value(), FacetKind.DISEASE, "SLE"), 0);

        CasePage page = search(DemoPeople.VIDAL, none);
        assertThat(page.total()).isZero();
        assertThat(page.counts().get(FacetKind.CENTRE))
                .containsExactly(new FacetCount(centre.value(), "CHU de Valmont", 0));
        assertThat(page.counts().get(FacetKind.DISEASE)).containsExactly(new FacetCount("SLE", "", 0));
        assertThat(search(DemoPeople.ZEROUAL, none).counts().get(FacetKind.CENTRE))
                .as("no name of a centre the reader has no case of")
                .containsExactly(new FacetCount(centre.value(), "", 0));
    }

    private List<ReferralId> choosing(FacetKind kind, String value) {
        return search(DemoPeople.VIDAL, new CaseQuestion("Wixzenkorel", Map.of(kind, value), 0)).hits().stream()
                .map(hit -> hit.found().row().id())
                .toList();
    }

    @Test
    void saysWhatItDoesNotUnderstandAndSearchesNothing() {
        assertThat(search(DemoPeople.VIDAL, "dclo < 40").problem())
                .hasValueSatisfying(problem -> assertThat(problem.parameters()).containsExactly("dclo", "dlco"));
        assertThat(search(DemoPeople.VIDAL, "traitement:rituximob").problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.parameters()).containsExactly("rituximob", "rituximab"));
        assertThat(search(DemoPeople.VIDAL, "dlco < beaucoup").problem())
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo("search.problem.number"));
        assertThat(search(DemoPeople.VIDAL, "centre > Valmont").problem())
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo("search.problem.order"));
    }

    @Test
    void hearsOfWhatIsWrittenLater() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Wixzotarel");
        signIn.as(DemoPeople.KERBRAT, () -> desk.write(id, "Résultat de la biopsie : Wixzbiopsie"));

        soon(() -> found(DemoPeople.VIDAL, "Wixzbiopsie").contains(id));
    }

    @Test
    void completesFieldsAndTheirValues() {
        assertThat(completed("dl")).contains("dlco");
        assertThat(completed("cvf")).contains("fvc");
        assertThat(completed("docu")).contains("document:");
        assertThat(completed("traitement:ritu")).contains("rituximab");
        assertThat(completed("état:av")).contains("Avis rendu");
        assertThat(completed("dlco < 40 disease:S")).contains("SSc");
        assertThat(completed("sled")).contains("SLEDAI");
    }

    private List<String> completed(String text) {
        return signIn.get(DemoPeople.VIDAL, () -> search.complete(text, text.length(), "fr")).stream()
                .map(Completion::name)
                .toList();
    }
}

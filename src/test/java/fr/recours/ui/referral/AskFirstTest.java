package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.Question;
import fr.recours.matching.Result;
import fr.recours.matching.Value;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;

/** What to ask first stands above the verdicts and at its line, and goes once it is answered. */
@WithUserDetails(DemoPeople.KERBRAT)
class AskFirstTest extends FormTest {

    private static final String MSC = "MSC-ScS";
    private static final List<String> OTHERS = List.of("AHSCT-SSc", "BLINA-SSc");

    @Autowired
    private Programmes programmes;

    private SignIn sign;

    @Autowired
    void accounts(UserDetailsService accounts) {
        sign = new SignIn(accounts);
    }

    @Test
    void theDiseaseIsAskedAloneThenWhatHelpsToSettleTheProgrammes() {
        openForm();
        assertThat(words("ask-first")).contains("Maladie", Texts.text("form.ask.disease"));

        choose("disease", "SSc");
        assertThat(words("ask-first"))
                .contains("Date de naissance, ", "MSC-ScS (Plus de 18 ans, Moins de 70 ans")
                .doesNotContain(Texts.text("form.ask.disease"));
        assertThat(isAsked("birth_date")).isTrue();
        assertThat(isAsked("pvr_wu")).isFalse();

        type("birth_date", "02/05/1970");
        assertThat(words("ask-first")).doesNotContain("Date de naissance");
        assertThat(isAsked("birth_date")).isFalse();
        assertThat(isAsked("hiv_pos")).isTrue();
    }

    @Test
    void nothingIsAskedWhenNoProgrammeIsForTheDisease() {
        openForm();
        choose("disease", "overlap");
        assertThat(shows("ask-first")).isFalse();
    }

    @Test
    void onlyWhatTheOpenProgrammesNeedIsAskedAndAClosedOneIsStillJudged() {
        ReferralId id = openForm();
        choose("disease", "SSc");
        showForm(id);
        Set<String> all = lines();
        try {
            put(ProgrammeStatus.CLOSED, OTHERS);
            showForm(id);
            assertThat(questions()).isNotEmpty().allSatisfy(question -> assertThat(question.uses())
                    .extracting(Question.Use::programme)
                    .containsExactly(MSC));
            assertThat(words("ask-first")).contains(MSC).doesNotContain(OTHERS);
            assertThat(lines()).isSubsetOf(all).hasSizeLessThan(all.size());
            for (String closed : OTHERS) {
                assertThat(words("verdict-" + closed)).contains(Texts.label(Result.UNDETERMINED));
            }

            put(ProgrammeStatus.NOT_YET_OPEN, List.of(MSC));
            showForm(id);
            assertThat(lines())
                    .as("none is open: what the others need is worth knowing")
                    .isEqualTo(all);
            assertThat(words("ask-first")).contains(OTHERS);
        } finally {
            put(ProgrammeStatus.OPEN, OTHERS);
            put(ProgrammeStatus.OPEN, List.of(MSC));
        }
    }

    private List<Question> questions() {
        CaseFile facts = CaseFile.empty("", LocalDate.of(2026, 3, 11))
                .with(new Observation("disease", new Value.Code("SSc"), null));
        return programmes.nextQuestions(facts).questions();
    }

    private void put(ProgrammeStatus status, List<String> codes) {
        StatusOrder order = new StatusOrder(status, LocalDate.of(2026, 1, 5), "Essai", null);
        sign.as(DemoPeople.VIDAL, () -> codes.forEach(code -> programmes.setStatus(code, order)));
    }

    private Set<String> lines() {
        return find(ElementRow.class).all().stream()
                .map(row -> row.slot().name())
                .collect(Collectors.toSet());
    }

    private boolean isAsked(String name) {
        return find(ElementRow.class).all().stream()
                .filter(row -> row.slot().name().equals(name))
                .anyMatch(row -> row.hasClassName("is-asked"));
    }
}

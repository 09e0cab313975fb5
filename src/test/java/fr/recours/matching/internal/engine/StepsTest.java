package fr.recours.matching.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.language.Vocabulary;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that say the same are one step, judged once; rules that only look the same are not. */
class StepsTest {

    private static final Dictionary DICTIONARY = Dictionary.standard();
    private static final Derivations NO_DERIVATIONS = new Derivations(
            DictionaryFile.read("empty.yaml", "sections: []\ndrugs: []\n"),
            new Vocabulary(DICTIONARY::find, List.of(), DICTIONARY::drug, List.of()));
    private static final DataElement PREGNANT = DICTIONARY.require("pregnant");
    private static final DataElement DISEASE = DICTIONARY.require("disease");

    private final Keys keys =
            new Keys(List.of("disease", "pregnant", "fvc_pct"), List.of("fvc_pct"), Map.of(), Map.of(), Map.of());
    private final Rule one = disease("SSc");
    private final Rule other = disease("SLE");
    private final CompiledProgramme first = programme("FIRST", Map.of("F-1", one, "F-2", other));
    private final CompiledProgramme second = programme("SECOND", Map.of("S-1", disease("SSc"), "F-1", other));
    private final Steps steps = new Steps(keys, List.of(first, second));

    private static CompiledProgramme programme(String code, Map<String, Rule> rules) {
        List<CompiledCriterion> criteria = rules.entrySet().stream()
                .map(entry -> new CompiledCriterion(criterion(entry.getKey()), entry.getValue(), List.of()))
                .toList();
        return new CompiledProgramme(code, criteria, List.of(), List.of(), NO_DERIVATIONS);
    }

    private static Criterion criterion(String id) {
        Bilingual text = new Bilingual(id, id);
        return new Criterion(
                id,
                Criterion.Part.RECIPIENT,
                Criterion.Kind.INCLUSION,
                Criterion.Stage.REFERRAL,
                Criterion.Blocker.PERMANENT,
                text,
                id,
                "none",
                id,
                null,
                "",
                text,
                null,
                null);
    }

    private static Rule disease(String code) {
        return new Rule.Coded(DISEASE, List.of(code));
    }

    @Test
    void equalRulesOfTwoProgrammesAreOneStep() {
        assertThat(steps.place(second, disease("SSc"))).isSameAs(steps.place(first, one));
        assertThat(steps.place(first, other)).isNotSameAs(steps.place(first, one));
        assertThat(steps.size()).isEqualTo(2);
    }

    @Test
    void whatEqualRulesMakeTogetherIsOneStep() {
        Step all = steps.place(first, new Rule.All(List.of(one, other)));
        assertThat(steps.place(second, new Rule.All(List.of(disease("SSc"), disease("SLE")))))
                .isSameAs(all);
        assertThat(steps.place(first, new Rule.Any(List.of(one, other)))).isNotSameAs(all);
        assertThat(steps.place(first, new Rule.All(List.of(other, one)))).isNotSameAs(all);
    }

    @Test
    void referenceIsTheStepOfTheCriterionOfItsOwnProgramme() {
        assertThat(steps.place(first, new Rule.Reference("F-1"))).isSameAs(steps.place(first, one));
        assertThat(steps.place(second, new Rule.Reference("F-1"))).isSameAs(steps.place(first, other));
        assertThat(steps.place(second, new Rule.Elsewhere("FIRST", "F-1"))).isSameAs(steps.place(first, one));
    }

    @Test
    void whatIsPutTogetherFromReferencesFollowsThem() {
        Step mine = steps.place(first, new Rule.Not(new Rule.Reference("F-1")));
        Step theirs = steps.place(second, new Rule.Not(new Rule.Reference("F-1")));
        assertThat(theirs).isNotSameAs(mine);
        assertThat(mine.part(0)).isSameAs(steps.place(first, one));
    }

    @Test
    void whatDependsOnTheProgrammeIsNotShared() {
        Rule together = new Rule.Together(List.of("F-1"), new Span(3, ChronoUnit.MONTHS));
        assertThat(steps.place(second, new Rule.DonorAcceptable()))
                .isNotSameAs(steps.place(first, new Rule.DonorAcceptable()));
        assertThat(steps.place(second, together).programme()).isSameAs(second);
        assertThat(steps.place(first, new Rule.Together(List.of("F-1"), new Span(3, ChronoUnit.MONTHS)))
                        .programme())
                .isSameAs(first);
    }

    @Test
    void yesOrNoElementIsKeptWithItsElement() {
        Step flag = steps.place(first, new Rule.Flag(PREGNANT));
        assertThat(flag.place()).isEqualTo(Step.NOWHERE);
        assertThat(flag.element()).isEqualTo(keys.of("pregnant"));
    }

    @Test
    void derivationSharesWhatItLooksAtAndNothingElse() {
        Step all = steps.place(first, new Rule.All(List.of(one, other)));
        Step derivation = steps.derivation(second, new Rule.All(List.of(disease("SSc"), disease("SLE"))));
        assertThat(derivation.place()).isEqualTo(Step.NOWHERE);
        assertThat(derivation.parts()).containsExactly(all.parts());
    }

    @Test
    void ruleThatWasNotPlacedStillFindsThePartsThatWere() {
        Step placed = steps.place(first, one);
        Step asked = steps.of(first, new Rule.Not(new Rule.Reference("F-1")));
        assertThat(asked.place()).isEqualTo(Step.NOWHERE);
        assertThat(asked.part(0)).isSameAs(placed);
        assertThat(steps.of(second, new Rule.Elsewhere("FIRST", "F-1"))).isSameAs(placed);
    }

    @Test
    void criterionNobodyHasIsUnknown() {
        assertThat(steps.of(first, new Rule.Reference("X")).rule()).isEqualTo(new Rule.Constant(Truth.UNKNOWN));
        assertThatThrownBy(() -> steps.of(first, new Rule.Elsewhere("NONE", "F-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NONE");
    }

    @Test
    void baselineValueHasAPlaceOfItsOwn() {
        assertThat(keys.size()).isEqualTo(4);
        assertThat(keys.of("pft_baseline.fvc_pct")).isNotNegative().isNotEqualTo(keys.of("fvc_pct"));
        assertThat(keys.of("unheard_of")).isNegative();
    }
}

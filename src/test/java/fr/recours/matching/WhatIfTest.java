package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A threshold is moved for a count; the programme itself stays as it is. */
class WhatIfTest {

    private static final Matcher MATCHER = new Matcher(Judging.DICTIONARY);

    private static ProgrammeDefinition programme(String code) {
        return Judging.PROGRAMMES.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MovableThreshold threshold(String code, String criterion, int place) {
        return WhatIf.thresholds(programme(code)).stream()
                .filter(one -> one.criterion().equals(criterion) && one.place() == place)
                .findFirst()
                .orElseThrow();
    }

    private static Result with(MovableThreshold threshold, String number, String patch) {
        ProgrammeDefinition moved = WhatIf.moved(programme("MSC-ScS"), threshold, new BigDecimal(number));
        return MATCHER.match(moved, Judging.eligibleBut(patch)).result();
    }

    @Test
    void tellsWhatIsAskedInTheWordsOfTheCriterion() {
        MovableThreshold skin = threshold("MSC-ScS", "SCS-R-I3.mrss15", 0);
        assertThat(skin.number()).isEqualByComparingTo("15");
        assertThat(skin.sign()).isEqualTo("≥");
        assertThat(skin.whole()).isTrue();
        assertThat(threshold("MSC-ScS", "SCS-R-I3a", 1).label().en())
                .isEqualTo(Judging.DICTIONARY.require("fvc_pct").label().en());
    }

    @Test
    void movesANumberAndAnAge() {
        MovableThreshold skin = threshold("MSC-ScS", "SCS-R-I3.mrss15", 0);
        assertThat(with(skin, "15", "{\"facts\": {\"mrss\": 15}}")).isEqualTo(Result.ELIGIBLE);
        assertThat(with(skin, "16", "{\"facts\": {\"mrss\": 15}}")).isEqualTo(Result.NOT_ELIGIBLE);
        MovableThreshold age = threshold("MSC-ScS", "SCS-R-I1.max", 0);
        assertThat(with(age, "30", "{}")).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(with(age, "80", "{}")).isEqualTo(Result.ELIGIBLE);
    }

    @Test
    void movesALengthOfTimeAndAFall() {
        MovableThreshold washout = labelled("Dernière dose");
        MovableThreshold fall = labelled("Baisse relative");
        assertThat(washout.unit().en()).isEqualTo("months");
        assertThat(fall.unit().fr()).isEqualTo("%");
        ProgrammeDefinition programme = programme("MSC-ScS");
        for (MovableThreshold one : List.of(washout, fall)) {
            BigDecimal more = one.number().add(BigDecimal.TWO);
            assertThat(WhatIf.thresholds(WhatIf.moved(programme, one, more))).anySatisfy(moved -> {
                assertThat(moved.criterion()).isEqualTo(one.criterion());
                assertThat(moved.label()).isEqualTo(one.label());
                assertThat(moved.number()).isEqualByComparingTo(more);
            });
        }
    }

    private static MovableThreshold labelled(String beginning) {
        return WhatIf.thresholds(programme("MSC-ScS")).stream()
                .filter(one -> one.label().fr().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachKnowsWhatMayBeTried() {
        assertThat(threshold("MSC-ScS", "SCS-R-I1.max", 0).range())
                .isEqualTo(new Range(BigDecimal.ZERO, BigDecimal.valueOf(150)));
        assertThat(threshold("MSC-ScS", "SCS-R-I3.mrss15", 0).range())
                .isEqualTo(Judging.DICTIONARY.require("mrss").hard());
        assertThat(WhatIf.thresholds(programme("MSC-ScS")))
                .allSatisfy(
                        one -> assertThat(one.range().contains(one.number())).isTrue())
                .noneMatch(one -> one.range().contains(new BigDecimal("1e999999999")));
    }

    @Test
    void theThresholdOfTheOtherUnitMovesInProportion() {
        MovableThreshold oxygen = WhatIf.thresholds(programme("MSC-ScS")).stream()
                .filter(one -> one.label()
                        .equals(Judging.DICTIONARY.require("pao2_mmhg").label()))
                .findFirst()
                .orElseThrow();
        String patch = "{\"facts\": {\"pao2_mmhg\": {\"value\": 9, \"unit\": \"kPa\"}}}";
        assertThat(with(oxygen, "60", patch)).isEqualTo(Result.ELIGIBLE);
        assertThat(with(oxygen, "67", patch)).as("8.93 kPa").isEqualTo(Result.ELIGIBLE);
        assertThat(with(oxygen, "75", patch)).as("10 kPa").isEqualTo(Result.NOT_ELIGIBLE);
    }

    @Test
    void whatRefersToTheCriterionFollows() {
        MovableThreshold lung = threshold("MSC-ScS", "SCS-R-I3a", 0);
        String patch = "{\"facts\": {\"dlco_pct\": 55, \"fvc_pct\": 95, \"af_flutter_at_recurrent\": false, "
                + "\"ild_life_threatening\": false}}";
        assertThat(with(lung, "60", patch)).isEqualTo(Result.ELIGIBLE);
        assertThat(with(lung, "50", patch)).isNotEqualTo(Result.ELIGIBLE);
    }

    /** The pressure stands in two branches of one criterion: a right heart catheter with or without the statement of it. */
    @Test
    void whatOneCriterionAsksTwiceIsOneThreshold() {
        List<MovableThreshold> pressures = WhatIf.thresholds(programme("MSC-ScS")).stream()
                .filter(one -> one.label()
                        .equals(Judging.DICTIONARY.require("mpap_rhc").label()))
                .toList();
        assertThat(pressures).hasSize(1);
        String stated = "{\"facts\": {\"rhc_done\": true, \"mpap_rhc\": 23, \"pah_confirmed_rhc\": false}}";
        assertThat(with(pressures.getFirst(), "25", stated)).isEqualTo(Result.ELIGIBLE);
        assertThat(with(pressures.getFirst(), "20", stated)).isEqualTo(Result.NOT_ELIGIBLE);
        ProgrammeDefinition moved = WhatIf.moved(programme("MSC-ScS"), pressures.getFirst(), BigDecimal.valueOf(20));
        assertThat(WhatIf.thresholds(moved)).hasSameSizeAs(WhatIf.thresholds(programme("MSC-ScS")));
    }

    @Test
    void theProgrammeStaysAsItIs() {
        ProgrammeDefinition programme = programme("MSC-ScS");
        List<MovableThreshold> before = WhatIf.thresholds(programme);
        WhatIf.moved(programme, before.getFirst(), new BigDecimal(40));
        assertThat(WhatIf.thresholds(programme)).isEqualTo(before);
    }

    @Test
    void aThresholdItDoesNotHaveIsRefused() {
        MovableThreshold skin = threshold("MSC-ScS", "SCS-R-I3.mrss15", 0);
        MovableThreshold none = new MovableThreshold(
                skin.criterion(), 7, skin.label(), skin.sign(), skin.number(), skin.unit(), skin.range(), skin.whole());
        assertThatThrownBy(() -> WhatIf.moved(programme("MSC-ScS"), none, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

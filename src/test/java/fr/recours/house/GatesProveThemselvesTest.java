package fr.recours.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check nobody has seen fail is not a check: each rule of the house refuses the bad samples kept for it. */
class GatesProveThemselvesTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("bad.recours");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                        HouseRules.VAADIN_ONLY_IN_SCREENS,
                        HouseRules.MATCHING_AND_LETTER_ARE_PLAIN_JAVA,
                        HouseRules.MATCHING_AND_LETTER_READ_NO_CLOCK_OR_LOCALE,
                        HouseRules.THE_CLOCK_IS_INJECTED,
                        HouseRules.ENTITIES_STAY_INSIDE,
                        HouseRules.NOBODY_OUTSIDE_SEES_ENTITIES,
                        HouseRules.VIEWS_ARE_NOT_PUBLIC,
                        HouseRules.VIEWS_SAY_WHO_MAY_OPEN_THEM,
                        HouseRules.ONLY_FREE_COMPONENTS,
                        HouseRules.NO_FIELD_INJECTION,
                        HouseRules.NO_STANDARD_STREAMS,
                        HouseRules.NO_OLD_DATES)
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleRefusesItsBadSample(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).isTrue();
    }
}

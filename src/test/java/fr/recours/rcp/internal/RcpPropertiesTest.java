package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RcpPropertiesTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(RcpConfiguration.class)
            .withPropertyValues("recours.rcp.place=Salle 1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity-minutes=58",
                "capacity-minutes=5",
                "ordinal=5",
                "horizon-months=6",
                "cut-off-days=4",
                "publication-days=0",
                "day-of-week=SUNDAY",
                "place="
            })
    void refusesToStartOnACalendarThatCannotBeHeld(String setting) {
        start.withPropertyValues("recours.rcp." + setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("recours.rcp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"capacity-minutes=57", "ordinal=1", "horizon-months=24", "start-time=17:30"})
    void startsOnASoundOne(String setting) {
        start.withPropertyValues("recours.rcp." + setting)
                .run(context -> assertThat(context).hasNotFailed());
    }
}

package fr.recours.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {

    @Test
    void withoutOptionsServesThisMachineOnlyOnPort8080() {
        RunOptions options = RunOptions.parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.address()).isEqualTo("127.0.0.1");
        assertThat(options.training()).isFalse();
    }

    @Test
    void handsSpringPropertiesOn() {
        RunOptions options = RunOptions.parse("--port", "9000", "--recours.demo=false", "--address", "0.0.0.0");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.address()).isEqualTo("0.0.0.0");
        assertThat(options.forSpring()).containsExactly("--recours.demo=false");
    }

    @Test
    void aPropertyGivenTakesThePlaceOfThePreset() {
        assertThat(LocalPortal.withOwn(
                        List.of("--recours.demo=true", "--recours.base-url=http://localhost:8080"),
                        List.of("--recours.base-url=https://recours.example.org")))
                .containsExactly("--recours.demo=true", "--recours.base-url=https://recours.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999", "-1", "http", ""})
    void refusesAPortThatIsNone(String typed) {
        assertThatThrownBy(() -> RunOptions.parse("--port", typed))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage(typed + " is not a port: give a number from 1 to 65535");
    }

    @Test
    void refusesAnOptionWithoutItsValueAndOneNobodyKnows() {
        assertThatThrownBy(() -> RunOptions.parse("--port")).hasMessageStartingWith("--port needs a value");
        assertThatThrownBy(() -> RunOptions.parse("--prot", "9000")).hasMessageStartingWith("--prot is not an option");
    }
}

package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is bound only where the browser would let it come. */
class KeysTest {

    @ParameterizedTest
    @ValueSource(chars = {'g', 'G', '?', '/', ' ', 'é'})
    void aKeyThatMeansSomethingElseOrIsNotListenedToIsRefused(char key) {
        assertThatThrownBy(() -> Keys.bind(new Span(), key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLetterIsToldToTheBrowserAndToScreenReaders() {
        Span bound = Keys.bind(new Span(), 'V');
        assertThat(bound.getElement().getAttribute("data-key")).isEqualTo("v");
        assertThat(bound.getElement().getAttribute("aria-keyshortcuts")).isEqualTo("v");
    }
}

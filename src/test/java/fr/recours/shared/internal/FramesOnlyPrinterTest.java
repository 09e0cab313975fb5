package fr.recours.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a log line says about an exception. */
class FramesOnlyPrinterTest {

    @Test
    void saysWhichKindAndWhereButNeverTheMessage() throws Exception {
        IllegalStateException cause = new IllegalStateException("Duplicate entry 'Tavernol'");
        StringBuilder text = new StringBuilder();

        new FramesOnlyPrinter().printStackTrace(new RuntimeException("Tavernol, 1981", cause), text);

        assertThat(text)
                .startsWith("java.lang.RuntimeException\n\tat fr.recours.shared.internal.FramesOnlyPrinterTest.")
                .contains("Caused by: java.lang.IllegalStateException\n\tat ")
                .doesNotContain("Tavernol");
    }

    @Test
    void endsOnExceptionsThatCauseEachOther() throws Exception {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        StringBuilder text = new StringBuilder();

        new FramesOnlyPrinter().printStackTrace(first, text);

        assertThat(text.toString().split("Caused by")).hasSize(2);
    }
}

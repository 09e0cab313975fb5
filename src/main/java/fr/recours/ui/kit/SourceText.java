package fr.recours.ui.kit;

import fr.recours.matching.Source;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, in words: those of the letter, the report, the method. */
final class SourceText {

    private SourceText() {}

    static String of(Source source) {
        return Stream.of(
                        said("reason.source.quotation", source.quotation()),
                        said("reason.source.document", source.document()),
                        said("reason.source.method", source.method()))
                .flatMap(told -> told)
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> said(String key, @Nullable String told) {
        return told == null ? Stream.empty() : Stream.of(Texts.text(key, told));
    }
}

package fr.recours.ui.referral;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.Section;
import fr.recours.matching.Settling;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it would take to settle a programme, in words. */
record Enough(NextQuestions next, Dictionary dictionary) {

    /** So many a physician goes and finds out; that a dozen more are missing too, the list of what is missing tells. */
    private static final int FEW = 5;

    /** Ways named before the others are only counted: all of them stand among what is missing. */
    private static final int NAMED = 3;

    /** One sentence: the smallest set of data that could confirm it; empty when nothing is missing, too much, or nothing could. */
    String of(String programme) {
        return next.programmes().stream()
                .filter(settling -> settling.programme().equals(programme))
                .flatMap(settling -> Stream.ofNullable(settling.toConfirm()))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private String words(Settling.Confirmation confirmation) {
        List<String> data = Stream.concat(
                        confirmation.always().stream().map(this::name),
                        confirmation.choices().stream().map(this::choice))
                .toList();
        String known = data.isEmpty() || data.size() > FEW ? "" : Texts.text("verdict.enough", String.join(", ", data));
        return confirmation.judgements().isEmpty()
                ? known
                : (known + " "
                                + Texts.text(
                                        "verdict.judged",
                                        confirmation.judgements().stream()
                                                .map(Texts::text)
                                                .collect(Collectors.joining(", "))))
                        .strip();
    }

    private String choice(Settling.Choice choice) {
        int all = choice.alternatives().size();
        int named = all > NAMED + 1 ? NAMED : all;
        Stream<String> others = named < all ? Stream.of(Texts.text("verdict.or.others", all - named)) : Stream.empty();
        return Stream.concat(
                        choice.alternatives().stream()
                                .limit(named)
                                .map(one -> one.stream().map(this::name).collect(Collectors.joining(" + "))),
                        others)
                .collect(Collectors.joining(" " + Texts.text("verdict.or") + " "));
    }

    /** Lines of treatment are asked for as a whole section. */
    private String name(String key) {
        return Texts.text(dictionary.find(key).map(DataElement::label).orElseGet(() -> dictionary.sections().stream()
                .filter(section -> section.key().equals(key))
                .map(Section::label)
                .findFirst()
                .orElseThrow()));
    }
}

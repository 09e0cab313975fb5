package fr.recours.matching.internal.asking;

import fr.recours.matching.NextQuestions;
import fr.recours.matching.Question;
import fr.recours.matching.Settling;
import fr.recours.matching.Settling.Choice;
import fr.recours.matching.Settling.Confirmation;
import fr.recours.matching.Settling.RulingOut;
import fr.recours.matching.UnknownReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what the programmes lack as questions, in their order. */
final class Asking {

    private final List<Lacks> asking;
    private final Form form;
    private final Ranking ranking;

    private Asking(List<Lacks> programmes, Set<String> asked, Form form) {
        this.asking = programmes.stream()
                .filter(lacks -> asked.contains(lacks.verdict().programme()))
                .filter(lacks -> lacks.undetermined() || lacks.waits())
                .toList();
        this.form = form;
        this.ranking = new Ranking(asking, form.places());
    }

    /** @param asked codes of the programmes the questions are for */
    static NextQuestions of(List<Lacks> programmes, Set<String> asked, Form form) {
        Asking asking = new Asking(programmes, asked, form);
        return new NextQuestions(
                asking.ranking.order().stream().map(asking::question).toList(),
                programmes.stream().map(asking::settling).toList());
    }

    private Question question(String name) {
        List<Lacks> served = asking.stream()
                .filter(lacks -> lacks.names().contains(name) || lacks.rulesOut(name))
                .toList();
        Optional<Gap> gap =
                served.stream().flatMap(lacks -> lacks.gap(name).stream()).findFirst();
        return new Question(
                name,
                form.label(name),
                gap.map(Gap::why).orElse(UnknownReason.NEVER_RECORDED),
                gap.map(Gap::instead).orElse(Set.of()).stream()
                        .map(form::element)
                        .toList(),
                served.stream().map(lacks -> use(lacks, name)).toList());
    }

    private static Question.Use use(Lacks lacks, String name) {
        return new Question.Use(
                lacks.verdict().programme(), lacks.waitingFor(name), lacks.confirms(name), lacks.rulesOut(name));
    }

    private Settling settling(Lacks lacks) {
        return new Settling(
                lacks.verdict().programme(),
                lacks.verdict().result(),
                confirmation(lacks),
                lacks.rulings().stream()
                        .map(ruling -> new RulingOut(
                                ranking.sorted(Lacks.names(ruling.gaps())), List.copyOf(ruling.criteria())))
                        .sorted(Comparator.comparing(RulingOut::elements, ranking.preferred()))
                        .toList(),
                lacks.exact());
    }

    private @Nullable Confirmation confirmation(Lacks lacks) {
        return lacks.fewest()
                .map(found -> new Confirmation(
                        ranking.sorted(Lacks.names(found.always())),
                        found.choices().stream()
                                .map(choice -> choice.stream().map(Lacks::names).toList())
                                .filter(choice -> !choice.contains(Set.of()))
                                .map(choice -> new Choice(choice.stream()
                                        .map(ranking::sorted)
                                        .sorted(ranking.preferred())
                                        .toList()))
                                .toList(),
                        lacks.judgements().stream().map(Gap::label).toList()))
                .orElse(null);
    }
}

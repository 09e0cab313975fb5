package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.text.WordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the sentences in which a letter asks something of those who read it. */
final class QuestionFinder {

    /** Words that ask before a question mark. Without one, « HTAP ? » is a doubt of the writer, no question. */
    private static final Set<String> ASKING = forms(
            "que",
            "quel",
            "quelle",
            "pensez",
            "penses",
            "proposez",
            "proposes",
            "suggérez",
            "conseillez",
            "peut",
            "pourrait",
            "faut",
            "faudrait",
            "doit",
            "question",
            "indication",
            "place",
            "éligible",
            "éligibilité",
            "avis",
            "envisageable",
            "envisager",
            "possible",
            "candidat",
            "candidate");

    /** What an opinion is asked on. « Votre avis sur ce dossier » asks nothing yet. */
    private static final Set<String> TOPICS = forms(
            "indication",
            "place",
            "opportunité",
            "éligibilité",
            "intérêt",
            "possibilité",
            "faisabilité",
            "autogreffe",
            "greffe");

    private final Page page;

    QuestionFinder(Page page) {
        this.page = page;
    }

    /** The words of each question; those that follow each other in one quotation. */
    List<Quotation> find() {
        List<Quotation> found = new ArrayList<>();
        int asked = -1; // where the question that may go on begins
        for (int from = 0, to; from < page.size(); from = to) {
            to = page.sentenceEnd(from);
            int first = from;
            while (first < to && !page.token(first).isWord()) {
                first++;
            }
            int last = to;
            while (last > first && page.isBreak(last - 1)) {
                last--;
            }
            if (first == last) {
                continue;
            }
            boolean goesOn = asked >= 0 && page.is(last - 1, "?");
            if (!goesOn && !asks(first, last)) {
                asked = -1;
                continue;
            }
            if (asked < 0) {
                asked = first;
            } else {
                found.removeLast();
            }
            found.add(page.quote(asked, last));
        }
        return found;
    }

    private boolean asks(int from, int to) {
        if (page.is(to - 1, "?")) {
            return any(from, to, ASKING);
        }
        boolean headed = page.is(from, "question") && page.is(from + 1, ":") && to - from > 2;
        return headed || any(from, to, forms("avis")) && any(from, to, TOPICS);
    }

    private boolean any(int from, int to, Set<String> forms) {
        for (int i = from; i < to; i++) {
            if (page.isAny(i, forms)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> forms(String... words) {
        return Stream.of(words).map(WordForm::of).collect(Collectors.toUnmodifiableSet());
    }
}

package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.Result;
import fr.recours.search.Suggestion;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The programmes' verdicts beside the form, judged again at each change. Only changed verdicts are read aloud. */
final class EligibilityPanel extends Aside {

    /** What a card shows. */
    private record Card(Suggestion suggestion, String enough) {}

    private final List<LocalDate> meetings;
    private final Dictionary dictionary;
    private final Span at = new Span();
    private final AskFirst ask = new AskFirst();
    private final Div cards = new Div();
    private final Paragraph folded = new Paragraph();
    private final Span foldedText = new Span();
    private final Div announcement = new Div();
    private Map<Card, VerdictCard> cardsBefore = Map.of();
    private final Map<String, Result> before = new LinkedHashMap<>();

    /** @param meetings days of the coming meetings, first to last */
    EligibilityPanel(List<LocalDate> meetings, Dictionary dictionary) {
        this.meetings = meetings;
        this.dictionary = dictionary;
        H2 title = new H2(Texts.text("form.eligibility"));
        title.setId("rf-eligibility-title");
        addClassName("rf-eligibility");
        getElement().setAttribute("aria-labelledby", "rf-eligibility-title");
        at.addClassName("rf-at");
        Div head = new Div(title, at);
        head.addClassName("rf-eligibility-head");
        cards.addClassName("rf-verdicts");
        folded.add(Icon.NOT_APPLICABLE.small(), foldedText);
        folded.addClassName("rf-folded");
        announcement.addClassName("rc-hidden-text");
        announcement.getElement().setAttribute("aria-live", "polite").setAttribute("role", "status");
        announcement.setTestId("verdict-changes");
        Paragraph decides = new Paragraph(Texts.text("referral.decides"));
        decides.addClassName("rf-decides");
        add(head, ask, cards, folded, decides, announcement);
    }

    void show(List<Suggestion> suggestions, NextQuestions next, LocalDate referenceDate) {
        at.setText(Texts.text("form.eligibility.at", Formats.day(referenceDate)));
        ask.show(next);
        Enough enough = new Enough(next, dictionary);
        showCards(suggestions.stream()
                .filter(EligibilityPanel::shown)
                .map(suggestion ->
                        new Card(suggestion, enough.of(suggestion.programme().code())))
                .toList());
        String others = suggestions.stream()
                .filter(suggestion -> !shown(suggestion))
                .map(suggestion -> suggestion.programme().code())
                .collect(Collectors.joining(", "));
        foldedText.setText(Texts.text("form.eligibility.folded", others));
        folded.setVisible(!others.isEmpty());
        announce(suggestions);
    }

    /** Replaces only the cards that changed. */
    private void showCards(List<Card> shown) {
        Map<Card, VerdictCard> cardsNow = new LinkedHashMap<>();
        for (Card card : shown) {
            VerdictCard kept = cardsBefore.get(card);
            cardsNow.put(card, kept == null ? made(card) : kept);
        }
        if (!List.copyOf(cardsNow.keySet()).equals(List.copyOf(cardsBefore.keySet()))) {
            cards.removeAll();
            cardsNow.values().forEach(cards::add);
            cardsBefore = cardsNow;
        }
    }

    private VerdictCard made(Card card) {
        Suggestion suggestion = card.suggestion();
        return new VerdictCard(suggestion.programme(), suggestion.eligibility(), meetings, card.enough());
    }

    /** A programme for the disease of the case gets a card even when the index did not find it: a rule never hides. */
    private static boolean shown(Suggestion suggestion) {
        return suggestion.eligibility().result() != Result.NOT_APPLICABLE;
    }

    private void announce(List<Suggestion> suggestions) {
        boolean first = before.isEmpty();
        String changes = suggestions.stream()
                .filter(suggestion -> suggestion.eligibility().result()
                        != before.get(suggestion.programme().code()))
                .map(suggestion -> Texts.text(
                        "verdict.of",
                        suggestion.programme().code(),
                        Texts.label(suggestion.eligibility().result())))
                .collect(Collectors.joining(". "));
        suggestions.forEach(suggestion -> before.put(
                suggestion.programme().code(), suggestion.eligibility().result()));
        if (!first && !changes.isEmpty()) {
            announcement.setText(changes);
        }
    }
}

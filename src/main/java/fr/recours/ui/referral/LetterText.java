package fr.recours.ui.referral;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import fr.recours.letter.Quotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letter as it was written, each quotation marked by what became of it. */
final class LetterText extends Div {

    private final LetterDesk letter;
    private final Map<HtmlComponent, List<Proposal>> marks = new LinkedHashMap<>();
    private List<Proposal> shown = List.of();
    private String text = "";

    LetterText(LetterDesk letter) {
        this.letter = letter;
        addClassName("rf-letter-text");
        setTestId("letter-text");
    }

    /** Shows the letter of the draft; only marks that changed are sent to the browser. */
    void refresh() {
        List<Proposal> all = letter.all();
        if (!letter.text().equals(text) || !all.equals(shown)) {
            text = letter.text();
            shown = all;
            write();
        }
        marks.forEach(this::look);
    }

    private void write() {
        removeAll();
        marks.clear();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        shown.stream().flatMap(proposal -> proposal.quotations().stream()).forEach(quotation -> {
            cuts.add(quotation.start());
            cuts.add(quotation.end());
        });
        List<Integer> places = new ArrayList<>(cuts);
        for (int i = 1; i < places.size(); i++) {
            piece(places.get(i - 1), places.get(i));
        }
    }

    /** A stretch no quotation begins or ends within: plain words, or one mark. */
    private void piece(int start, int end) {
        String words = text.substring(start, end);
        List<Proposal> told = shown.stream()
                .filter(proposal -> proposal.quotations().stream().anyMatch(within(start)))
                .toList();
        if (told.isEmpty()) {
            add(new Text(words));
            return;
        }
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement()
                .setText(words)
                .setAttribute(
                        "data-of", told.stream().map(Proposal::place).distinct().collect(Collectors.joining(" ")));
        marks.put(mark, told);
        add(mark);
    }

    private static Predicate<Quotation> within(int place) {
        return quotation -> quotation.start() <= place && place < quotation.end();
    }

    /** Words that tell several things look as the least settled of them. */
    private void look(HtmlComponent mark, List<Proposal> told) {
        List<ProposalState> states = told.stream().map(letter::state).toList();
        ProposalState look = Stream.of(
                        ProposalState.CLASHING, ProposalState.PROPOSED, ProposalState.ACCEPTED, ProposalState.DISMISSED)
                .filter(states::contains)
                .findFirst()
                .orElse(ProposalState.DISMISSED);
        for (ProposalState state : ProposalState.values()) {
            mark.getElement().getClassList().set(state.look(), state == look);
        }
    }
}

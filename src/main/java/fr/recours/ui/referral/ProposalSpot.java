package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The open proposals of one line or table. What did not change is left alone, so that the focus on it stays. */
final class ProposalSpot<P extends Proposal> extends Div {

    /** What is shown of one proposal. */
    private record Shown(ProposalState state, ProposalBox box) {}

    private final LetterDesk letter;
    private final Function<P, String> said;
    private final Function<P, List<Component>> shown;
    private final Map<P, Shown> boxes = new LinkedHashMap<>();

    /**
     * @param said what is offered, in words
     * @param shown the same, as it is shown
     */
    ProposalSpot(LetterDesk letter, Function<P, String> said, Function<P, List<Component>> shown) {
        this.letter = letter;
        this.said = said;
        this.shown = shown;
        addClassName("rf-proposals");
        setVisible(false);
    }

    void show(List<P> proposals) {
        List<P> open = proposals.stream().filter(letter::isOpen).toList();
        boxes.entrySet().removeIf(entry -> {
            boolean gone = !open.contains(entry.getKey());
            if (gone) {
                remove(entry.getValue().box());
            }
            return gone;
        });
        for (int i = 0; i < open.size(); i++) {
            showOne(open.get(i), i);
        }
        setVisible(!open.isEmpty());
    }

    private void showOne(P proposal, int index) {
        ProposalState state = letter.state(proposal);
        Shown old = boxes.get(proposal);
        if (old != null && Objects.equals(old.state(), state)) {
            return;
        }
        if (old != null) {
            remove(old.box());
        }
        ProposalBox box = new ProposalBox(letter, proposal, state, said.apply(proposal), shown.apply(proposal));
        addComponentAtIndex(index, box);
        boxes.put(proposal, new Shown(state, box));
    }
}

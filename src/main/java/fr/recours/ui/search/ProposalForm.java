package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.Proposal;
import fr.recours.search.Proposed;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses cases and writes to their referring physicians; says to how many people and about how many cases beforehand. */
final class ProposalForm extends Div {

    private static final long serialVersionUID = 1L;

    private final String programme;
    private final transient ProgrammeProposals proposals;
    private final transient Map<Proposal, Checkbox> choices = new LinkedHashMap<>();
    private final Checkbox every = new Checkbox(Texts.text("screening.propose.every"));
    private final Button write = new Button();

    /** @param written told when somebody was written to */
    ProposalForm(String programme, ProgrammeProposals proposals, Runnable written) {
        this.programme = programme;
        this.proposals = proposals;
        addClassName("sc-propose");
        every.setTestId("propose-every");
        every.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                running().forEach(choice -> choice.setValue(change.getValue()));
            }
        });
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.setTestId("propose");
        write.addClickListener(click -> {
            write();
            written.run();
        });
        add(every, new Paragraph(Small.of(Texts.text("screening.propose.what"))), write);
        count();
    }

    /** What can be proposed for these cases. */
    Map<ReferralId, Proposal> of(List<ReferralId> cases) {
        return proposals.of(programme, cases).stream()
                .collect(Collectors.toMap(Proposal::referral, Function.identity()));
    }

    /** The box that chooses a case. */
    Checkbox choice(ReferralRow row, Proposal proposal) {
        Checkbox choice = new Checkbox();
        choice.setAriaLabel(Texts.text("screening.propose.choose", row.reference()));
        choice.addValueChangeListener(change -> count());
        choices.put(proposal, choice);
        count();
        return choice;
    }

    /** The boxes of cases that are not over nor decided: those are taken up one by one, after a thought about each patient. */
    private List<Checkbox> running() {
        List<Checkbox> running = new ArrayList<>();
        choices.forEach((one, choice) -> {
            if (one.way() == Proposal.Way.TAKE_UP && one.decided() == null) {
                running.add(choice);
            }
        });
        return running;
    }

    private List<Proposal> chosen() {
        List<Proposal> chosen = new ArrayList<>();
        choices.forEach((one, choice) -> {
            if (choice.getValue()) {
                chosen.add(one);
            }
        });
        return chosen;
    }

    private void count() {
        List<Proposal> chosen = chosen();
        long physicians = chosen.stream().map(Proposal::physician).distinct().count();
        write.setText(
                chosen.isEmpty()
                        ? Texts.text("screening.propose.none")
                        : Texts.text("screening.propose", physicians, chosen.size()));
        write.setEnabled(!chosen.isEmpty());
        write.setVisible(!choices.isEmpty());
        List<Checkbox> running = running();
        long ticked = running.stream().filter(Checkbox::getValue).count();
        every.setVisible(running.size() > 1);
        every.setValue(ticked > 0 && ticked == running.size());
        every.setIndeterminate(ticked > 0 && ticked < running.size());
    }

    private void write() {
        Proposed written = proposals.propose(
                programme, chosen().stream().map(Proposal::referral).toList());
        Notifications.success(Texts.text("screening.propose.done", written.physicians(), written.cases()));
    }
}

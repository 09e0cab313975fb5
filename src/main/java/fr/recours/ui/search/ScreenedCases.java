package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cases of one result; of those that meet the criteria, the proposal to write to who referred them. */
final class ScreenedCases extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient ProgrammeScreening screening;
    private final transient Referrals referrals;
    private final transient @Nullable Consumer<ScreenedCases> propose;
    private final transient Map<ReferralId, Checkbox> choices = new LinkedHashMap<>();
    private final Button write = new Button();

    /** @param propose writes to the referrers of what is chosen; none where nobody is written to */
    ScreenedCases(ProgrammeScreening screening, Referrals referrals, @Nullable Consumer<ScreenedCases> propose) {
        this.screening = screening;
        this.referrals = referrals;
        this.propose = propose;
        write.addThemeVariants(ButtonVariant.PRIMARY);
        write.setTestId("propose");
        write.addClickListener(click -> {
            if (this.propose != null) {
                this.propose.accept(this);
            }
        });
    }

    void show(Result result) {
        removeAll();
        choices.clear();
        List<ReferralId> all = screening.cases().getOrDefault(result, List.of());
        boolean offered = propose != null && result == Result.ELIGIBLE;
        Panel panel = new Panel(Texts.text("screening.cases")).withAside(new VerdictChip(result).small());
        add(panel);
        if (all.isEmpty()) {
            panel.with(new Paragraph(Texts.text("screening.cases.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        panel.with(list);
        if (all.size() > SHOWN) {
            panel.with(more(list, all, offered));
        }
        add(list, all, 0, offered);
        int unnamed = screening.counts().getOrDefault(result, 0) - all.size();
        if (unnamed > 0) {
            panel.with(Small.of(Texts.text("screening.unnamed", unnamed)));
        }
        if (offered) {
            panel.with(new Paragraph(Small.of(Texts.text("screening.propose.what"))), write);
            count();
        }
    }

    private void add(UnorderedList list, List<ReferralId> all, int from, boolean offered) {
        all.stream().skip(from).limit(SHOWN).forEach(id -> list.add(line(id, offered)));
    }

    private Button more(UnorderedList list, List<ReferralId> all, boolean offered) {
        Button more = new Button(Texts.text("screening.showMore"));
        more.setTestId("more");
        more.addClickListener(click -> {
            add(list, all, list.getComponentCount(), offered);
            more.setVisible(list.getComponentCount() < all.size());
        });
        return more;
    }

    private ListItem line(ReferralId id, boolean offered) {
        ReferralRow row = referrals.row(id);
        CaseLine line = new CaseLine(row, row.referrerName());
        if (offered) {
            Checkbox choice = new Checkbox();
            choice.setAriaLabel(Texts.text("screening.propose.choose", row.reference()));
            choice.addValueChangeListener(change -> count());
            choices.put(id, choice);
            line.addComponentAsFirst(choice);
        }
        return new ListItem(line);
    }

    private void count() {
        int chosen = chosen().size();
        write.setText(Texts.text("screening.propose", chosen));
        write.setEnabled(chosen > 0);
    }

    /** The cases whose referrers are to be written to. */
    Set<ReferralId> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** They were written to. */
    void told() {
        Notifications.success(Texts.text("screening.propose.done", chosen().size()));
        choices.values().forEach(choice -> choice.setValue(false));
    }
}

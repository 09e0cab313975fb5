package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.Proposal;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases of one result; of those that meet the criteria, the proposal to write to who referred them. */
final class ScreenedCases extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient ProgrammeScreening screening;
    private final transient Referrals referrals;
    private final transient @Nullable ProgrammeProposals proposals;

    /** @param proposals writes to referrers; none where nobody is written to */
    ScreenedCases(ProgrammeScreening screening, Referrals referrals, @Nullable ProgrammeProposals proposals) {
        this.screening = screening;
        this.referrals = referrals;
        this.proposals = proposals;
    }

    void show(Result result) {
        removeAll();
        List<ReferralId> all = screening.cases().getOrDefault(result, List.of());
        Panel panel = new Panel(Texts.text("screening.cases")).withAside(new VerdictChip(result).small());
        add(panel);
        int unnamed = screening.counts().getOrDefault(result, 0) - all.size();
        if (all.isEmpty() && unnamed == 0) {
            panel.with(new Paragraph(Texts.text("screening.cases.none")));
            return;
        }
        ProposalForm form = proposals == null || result != Result.ELIGIBLE
                ? null
                : new ProposalForm(screening.programme(), proposals, () -> shownAgain(result));
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        panel.with(list);
        Shown shown = new Shown(all, list, form);
        shown.more();
        if (all.size() > SHOWN) {
            panel.with(shown.button());
        }
        if (unnamed > 0) {
            panel.with(Small.of(Texts.text("screening.unnamed", unnamed)));
        }
        if (form != null) {
            panel.with(form);
        }
    }

    /** What had the focus is gone with the old list: whoever uses the keyboard goes on from the new one. */
    private void shownAgain(Result result) {
        show(result);
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** What of a list is on the page so far. */
    private final class Shown {
        private final List<ReferralId> all;
        private final UnorderedList list;
        private final @Nullable ProposalForm form;
        private int asked;

        private Shown(List<ReferralId> all, UnorderedList list, @Nullable ProposalForm form) {
            this.all = all;
            this.list = list;
            this.form = form;
        }

        private Button button() {
            Button more = new Button(Texts.text("screening.showMore"));
            more.setTestId("more");
            more.addClickListener(click -> {
                more();
                more.setVisible(asked < all.size());
            });
            return more;
        }

        private void more() {
            List<ReferralId> next = all.stream().skip(asked).limit(SHOWN).toList();
            asked += next.size();
            Map<ReferralId, Proposal> proposals = form == null ? Map.of() : form.of(next);
            referrals.rows(next).forEach(row -> list.add(new ListItem(line(row, proposals.get(row.id())))));
        }

        private CaseLine line(ReferralRow row, @Nullable Proposal proposal) {
            if (form == null || proposal == null) {
                return new CaseLine(row, row.referrerName());
            }
            CaseLine line = new CaseLine(row, aside(row.referrerName(), proposal));
            if (proposal.isOpen()) {
                line.addComponentAsFirst(form.choice(row, proposal));
            }
            return line;
        }
    }

    /** Who refers the case, and what they were told or may do, or why nothing is proposed. */
    private static String aside(String physician, Proposal proposal) {
        if (proposal.toldOn() != null) {
            return Texts.text("screening.propose.told", physician, Formats.day(proposal.toldOn()));
        }
        return proposal.way() == Proposal.Way.TAKE_UP
                ? physician
                : Texts.text("screening.way." + proposal.way(), physician);
    }
}

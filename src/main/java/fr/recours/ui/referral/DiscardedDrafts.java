package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.DiscardedDraft;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** The drafts a physician set aside, each with the way back while there is one. */
final class DiscardedDrafts {

    private DiscardedDrafts() {}

    static Optional<Panel> of(DraftDesk desk) {
        List<DiscardedDraft> all = desk.discarded();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-discarded");
        list.setTestId("discarded");
        all.forEach(draft -> list.add(line(desk, draft)));
        return Optional.of(new Panel(Texts.text("draft.discarded.title")).with(list));
    }

    private static ListItem line(DraftDesk desk, DiscardedDraft draft) {
        Span reference = new Span(draft.row().reference());
        reference.addClassName("rc-code");
        Span until = new Span(Texts.text("draft.discarded.until", Formats.day(draft.erasedOn())));
        until.addClassNames("rc-s", "rc-2nd", "rc-grow");
        Button back = new Button(
                Texts.text("draft.takeBack"),
                click -> takeBack(desk, draft.row().id()));
        back.setAriaLabel(Texts.text("draft.takeBack.this", draft.row().reference()));
        back.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(reference, new Span(PatientName.of(draft.row().patient())), until, back);
    }

    static void takeBack(DraftDesk desk, ReferralId id) {
        desk.takeBack(id);
        ReferralLinks.openForm(id);
    }
}

package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.access.People;
import fr.recours.referral.DiscardedDraft;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** The drafts that were set aside, each with the way back while there is one. */
final class DiscardedDrafts {

    private DiscardedDrafts() {}

    static Optional<Panel> of(FormServices services) {
        List<DiscardedDraft> all = services.drafts().discarded();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-discarded");
        list.setTestId("discarded");
        all.forEach(draft -> list.add(line(services, draft)));
        return Optional.of(new Panel(Texts.text("draft.discarded.title")).with(list));
    }

    private static ListItem line(FormServices services, DiscardedDraft draft) {
        Span reference = new Span(draft.row().reference());
        reference.addClassName("rc-code");
        Span until = new Span(until(services.people(), draft));
        until.addClassNames("rc-s", "rc-2nd", "rc-grow");
        Button back = new Button(
                Texts.text("draft.takeBack"),
                click -> takeBack(services.drafts(), draft.row().id()));
        back.setAriaLabel(Texts.text("draft.takeBack.this", draft.row().reference()));
        back.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(reference, new Span(PatientName.of(draft.row().patient())), until, back);
    }

    /** Who did it is told where it was somebody else. */
    private static String until(People people, DiscardedDraft draft) {
        String day = Formats.day(draft.erasedOn());
        return draft.by().equals(people.current().id())
                ? Texts.text("draft.discarded.until", day)
                : Texts.text(
                        "draft.discarded.until.by", people.require(draft.by()).displayName(), day);
    }

    static void takeBack(DraftDesk desk, ReferralId id) {
        desk.takeBack(id);
        ReferralLinks.openForm(id);
    }
}

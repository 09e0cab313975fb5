package fr.recours.ui.programme;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The programmes in their reading order: what each is, whether it takes patients. */
@Route(ProgrammeLinks.LIST)
@RolesAllowed({
    Roles.REFERRING_PHYSICIAN,
    Roles.DELEGATE,
    Roles.COORDINATOR,
    Roles.CHAIR,
    Roles.EXPERT,
    Roles.INVITED_EXPERT
})
class ProgrammesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ProgrammesView(Programmes programmes, People people) {
        addClassName("rc-page");
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-programmes");
        programmes.all().forEach(programme -> list.add(new ListItem(row(programme))));
        add(new PageHeader(Texts.text("programme.list.title")).withSubtitle(Texts.text("programme.list.subtitle")));
        if (people.current().is(Role.COORDINATOR)) {
            tell(programmes.problems(), "left-out", "programme.list.leftOut");
            tell(programmes.warnings(), "warned", "programme.list.warned");
        }
        add(list);
    }

    /** A file left out must not go unseen: its cases would wait for a programme nobody judges. */
    private void tell(List<String> findings, String id, String title) {
        if (findings.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        findings.forEach(finding -> {
            Span line = new Span(finding);
            line.addClassName("rc-code");
            lines.add(new ListItem(line));
        });
        Div words = new Div(new Span(Texts.text(title)), lines);
        Div callout = new Div(Icon.WARNING.create(), words);
        callout.addClassNames("rc-callout", "rc-warn");
        callout.setTestId(id);
        add(callout);
    }

    private static Anchor row(Programme programme) {
        Span code = new Span(programme.code());
        code.addClassName("rc-strong");
        Span name = new Span(Texts.text(programme.definition().name()));
        name.addClassName("rc-2nd");
        Div words = new Div(code, name);
        words.addClassName("rc-programme-words");
        Span criteria = new Span(ProgrammeWords.criteria(programme));
        criteria.addClassNames("rc-s", "rc-3rd", "rc-not-mobile");
        return new Anchor(
                ProgrammeLinks.of(programme.code()),
                words,
                criteria,
                StatusBadge.of(programme.status()),
                Icon.CHEVRON_RIGHT.small());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("programme.list.title");
    }
}

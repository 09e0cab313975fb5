package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AskedCase;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The cases an invited expert is asked for, as long as they may be read. */
@Route(ReferralLinks.CASES)
@RolesAllowed(Roles.INVITED_EXPERT)
class AskedCasesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AgendaCases cases;

    AskedCasesView(AgendaCases cases) {
        this.cases = cases;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<AskedCase> asked = cases.asked();
        removeAll();
        add(new PageHeader(Texts.text("case.asked")).withSubtitle(Texts.text("case.asked.subtitle")));
        if (asked.isEmpty()) {
            add(new Panel()
                    .with(new EmptyState(
                            Icon.FOLDER, Texts.text("case.asked.empty"), Texts.text("case.asked.empty.why"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        asked.forEach(one -> list.add(line(one)));
        add(new Panel().flush().with(list));
    }

    private static ListItem line(AskedCase asked) {
        ListItem line = new ListItem(
                new Anchor(ReferralLinks.agendaCase(asked.item()), asked.reference()),
                new Span(Texts.text(
                        "rcp.agenda.title.short",
                        Formats.day(asked.meeting().start().toLocalDate()))),
                new Span(Texts.text("case.asked.until", Formats.day(asked.until()))));
        line.addClassName("rcp-opinion-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("case.asked");
    }
}

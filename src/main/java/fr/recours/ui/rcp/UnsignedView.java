package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.UnsignedOpinion;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every opinion that is not signed yet, the oldest first. */
@Route(UnsignedView.ROUTE)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR})
class UnsignedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "avis";

    private final transient Opinions opinions;

    UnsignedView(Opinions opinions) {
        this.opinions = opinions;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<UnsignedOpinion> waiting = opinions.unsigned();
        removeAll();
        add(new PageHeader(Texts.text("opinion.nav")).withSubtitle(Texts.text("opinion.list.subtitle")));
        if (waiting.isEmpty()) {
            add(new Panel()
                    .with(new EmptyState(
                            Icon.EDIT, Texts.text("opinion.list.empty"), Texts.text("opinion.list.empty.why"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        waiting.stream().map(UnsignedView::line).forEach(list::add);
        add(new Panel().flush().with(list));
    }

    private static ListItem line(UnsignedOpinion opinion) {
        Span since = new Span(Texts.text("opinion.list.since", Formats.day(opinion.since())));
        Span due = new Span(
                Texts.text(opinion.overdue() ? "opinion.list.late" : "opinion.list.due", Formats.day(opinion.dueOn())));
        due.addClassName(opinion.overdue() ? "late" : "due");
        ListItem line = new ListItem(
                MeetingLinks.toOpinion(opinion.id(), opinion.reference()), StatusBadge.of(opinion.state()), since, due);
        line.addClassName("rcp-opinion-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("opinion.nav");
    }
}

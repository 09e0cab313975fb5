package fr.recours.ui.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.search.IndexStatus;
import fr.recours.search.IndexUpkeep;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** How many cases the search knows, and the way to have its index made anew. No case can be read here. */
@Route("index-de-recherche")
@RolesAllowed(Roles.ADMINISTRATOR)
class IndexView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int A_SECOND = 1_000;

    private final transient IndexUpkeep upkeep;
    private final Paragraph words = new Paragraph();
    private final Paragraph failed = new Paragraph(Texts.text("admin.index.failed"));
    private final ProgressBar progress = new ProgressBar();
    private final Button rebuild = new Button(Texts.text("admin.index.rebuild"));

    IndexView(IndexUpkeep upkeep) {
        this.upkeep = upkeep;
        addClassName("rc-page");
        words.setTestId("index-status");
        words.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", Texts.text("admin.index.title"));
        rebuild.setTestId("rebuild");
        rebuild.addClickListener(click -> {
            upkeep.rebuild();
            show();
        });
        add(
                new PageHeader(Texts.text("admin.index.title"))
                        .withSubtitle(Texts.text("admin.index.subtitle"))
                        .withActions(rebuild),
                new Panel(Texts.text("admin.index.status")).with(words, failed, progress));
        show();
    }

    private void show() {
        IndexStatus status = upkeep.status();
        boolean counted = status.building() && status.total() > 0;
        words.setText(
                counted
                        ? Texts.text("admin.index.building", status.done(), status.total())
                        : Texts.text(status.building() ? "admin.index.asked" : "admin.index.ready", status.cases()));
        failed.setVisible(status.failed());
        progress.setVisible(status.building());
        progress.setIndeterminate(!counted);
        progress.setValue(counted ? (double) status.done() / status.total() : 0);
        rebuild.setEnabled(!status.building());
        UI ui = UI.getCurrent();
        ui.setPollInterval(status.building() ? A_SECOND : -1);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var polls = attach.getUI().addPollListener(poll -> show());
        addDetachListener(detach -> {
            polls.remove();
            detach.getUI().setPollInterval(-1);
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.index.title");
    }
}

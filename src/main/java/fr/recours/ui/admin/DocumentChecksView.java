package fr.recours.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentState;
import fr.recours.referral.Documents;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Whether documents are scanned, and how many are in which state. No case, no name. */
@Route("controle-des-documents")
@RolesAllowed(Roles.ADMINISTRATOR)
class DocumentChecksView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    DocumentChecksView(Documents documents) {
        addClassName("rc-page");
        DocumentChecks checks = documents.checks();
        add(
                new PageHeader(Texts.text("admin.documents.title"))
                        .withSubtitle(Texts.text("admin.documents.subtitle")),
                scanner(checks),
                counts(checks.counts()));
    }

    private static Panel scanner(DocumentChecks checks) {
        boolean ready = checks.scanner() == DocumentChecks.Scanner.READY;
        Paragraph words = new Paragraph(Texts.text("admin.documents.scanner." + checks.scanner()));
        Div callout = new Div(ready ? Icon.SHIELD.create() : Icon.WARNING.create(), words);
        callout.addClassName("rc-callout");
        callout.setClassName("rc-warn", !ready);
        callout.setTestId("scanner");
        Panel panel = new Panel(Texts.text("admin.documents.scanner")).with(callout);
        if (checks.scanner() == DocumentChecks.Scanner.NONE) {
            panel.with(new Paragraph(Texts.text(
                    checks.unscannedServed() ? "admin.documents.unscannedServed" : "admin.documents.unscannedKept")));
        }
        return panel;
    }

    private static Panel counts(Map<DocumentState, Long> counts) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-document-counts");
        for (DocumentState state : DocumentState.values()) {
            Span count = new Span(Long.toString(counts.getOrDefault(state, 0L)));
            count.addClassName("rc-num");
            list.add(new ListItem(StatusBadge.of(state), count));
        }
        return new Panel(Texts.text("admin.documents.counts")).with(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.documents.title");
    }
}

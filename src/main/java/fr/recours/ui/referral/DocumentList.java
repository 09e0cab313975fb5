package fr.recours.ui.referral;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.FileHost;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of a case, with the way to add more for those who may. While one is being checked the page asks how far it is. */
final class DocumentList extends Div implements DocumentLine.Actions {

    private static final int POLL_MS = 1_000;

    /** A check takes a second or two; one that waits for the scanner is not worth more questions. */
    private static final int MOST_POLLS = 60;

    private final transient Documents documents;
    private final transient Downloads downloads;
    private final transient FileHost fileHost;
    private final ReferralId referral;
    private final boolean mayAttach;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(Texts.text("document.none"));
    private final Anchor saving = new Anchor();
    private final Span announcement = new Span();
    private final Map<DocumentId, DocumentLine> lines = new LinkedHashMap<>();
    private final transient List<Consumer<List<CaseDocument>>> parts = new ArrayList<>();
    private transient List<CaseDocument> read = List.of();
    private @Nullable Registration polling;
    private int polls;

    /** Whether the list was read before: what stands in it from the beginning is no news. */
    private boolean listed;

    DocumentList(FormServices services, ReferralId referral) {
        this.documents = services.documents();
        this.downloads = services.downloads();
        this.fileHost = services.fileHost();
        this.referral = referral;
        this.mayAttach = services.referrals().allowedActions(referral).contains(ReferralAction.ATTACH);
        addClassName("rf-documents");
        setTestId("documents");
        list.addClassNames("rc-list", "rf-document-list");
        none.addClassName("rf-empty-note");
        saving.addClassName("rc-hidden-text");
        saving.setRouterIgnore(true);
        fileHost.origin()
                .ifPresent(apart -> saving.setTarget(AnchorTarget.BLANK)); // a refusal must not replace the page
        saving.getElement()
                .setAttribute("download", "")
                .setAttribute("aria-hidden", "true")
                .setAttribute("tabindex", "-1");
        announcement.addClassName("rc-hidden-text");
        announcement.getElement().setAttribute("role", "status");
        announcement.setTestId("document-news");
        if (mayAttach) {
            add(
                    new BeforeSending(),
                    new DocumentUpload(
                            documents.limits(),
                            (name, content) -> documents.receive(referral, name, content),
                            this::received));
        }
        add(none, list, saving, announcement);
        refresh();
    }

    /** Where the answer to a document that was asked for is dropped; it shows here too. */
    DocumentUpload uploadFor(RequestedItemId item) {
        return new DocumentUpload(
                documents.limits(),
                (name, content) -> documents.receive(referral, item, name, content),
                this::received);
    }

    /** Told of the documents now, and each time the list is read again: the page reads it once for all its parts. */
    void listen(Consumer<List<CaseDocument>> part) {
        parts.add(part);
        part.accept(read);
    }

    private void received() {
        polls = 0;
        refresh();
    }

    /** Reads the list again; only what changed is sent to the browser. */
    void refresh() {
        List<CaseDocument> now = documents.of(referral);
        read = now;
        lines.entrySet().removeIf(line -> {
            boolean gone = now.stream().noneMatch(document -> document.id().equals(line.getKey()));
            if (gone) {
                list.remove(line.getValue());
            }
            return gone;
        });
        List<String> news = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            CaseDocument document = now.get(at);
            DocumentLine line = lines.get(document.id());
            if (line == null) {
                DocumentLine added = new DocumentLine(document, mayAttach, this);
                lines.put(document.id(), added);
                list.addComponentAtIndex(at, added);
                if (listed && !document.underWay()) {
                    news.add(added.news());
                }
            } else {
                line.show(document).ifPresent(news::add);
            }
        }
        listed = true;
        if (!news.isEmpty()) {
            announcement.setText(String.join(" ", news));
        }
        none.setVisible(now.isEmpty());
        parts.forEach(part -> part.accept(now));
        poll(now.stream().anyMatch(CaseDocument::underWay) && polls < MOST_POLLS);
    }

    private void poll(boolean wanted) {
        getUI().ifPresent(ui -> {
            if (wanted && polling == null) {
                ui.setPollInterval(POLL_MS);
                polling = ui.addPollListener(event -> {
                    polls++;
                    refresh();
                });
            } else if (!wanted) {
                stopPolling(ui);
            }
        });
    }

    private void stopPolling(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        received();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling(event.getUI());
    }

    @Override
    public void view(CaseDocument document) {
        new DocumentViewer(document, fileHost, link(document, DocumentUse.VIEW), () -> download(document)).open();
    }

    @Override
    public void download(CaseDocument document) {
        fileHost.lead(saving, "href", link(document, DocumentUse.DOWNLOAD));
        saving.getElement().executeJs("this.click()");
    }

    private DocumentLink link(CaseDocument document, DocumentUse use) {
        return new DocumentLink(documents, downloads, fileHost, document.id(), use);
    }

    @Override
    public void describe(CaseDocument document, DocumentKind kind, @Nullable LocalDate day) {
        documents.describe(document.id(), kind, day);
        refresh();
    }

    @Override
    public Component identity(CaseDocument document) {
        return new IdentityPanel(documents, document, this::received);
    }

    @Override
    public void remove(CaseDocument document) {
        documents.remove(document.id());
        refresh();
        Notifications.success(Texts.text("document.removed"), () -> {
            documents.restore(document.id());
            received();
        });
    }
}

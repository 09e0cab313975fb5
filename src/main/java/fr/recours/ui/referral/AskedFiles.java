package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.RequestedItemId;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** The files sent for one document that was asked, with how far the check of each is. */
final class AskedFiles extends Div {

    private boolean arrived;

    AskedFiles(RequestedItemId item, DocumentList documents) {
        addClassName("rf-asked-files");
        setTestId("asked-files");
        documents.listen(all ->
                show(all.stream().filter(file -> item.equals(file.item())).toList()));
    }

    private void show(List<CaseDocument> files) {
        arrived = files.stream().anyMatch(CaseDocument::openable);
        setVisible(!files.isEmpty());
        removeAll();
        files.forEach(file -> {
            Span name = new Span(file.name().isEmpty() ? Texts.label(file.kind()) : file.name());
            name.addClassName("rf-document-name");
            Div line = new Div(name, StatusBadge.of(file.state()));
            line.addClassName("rf-document-head");
            add(line);
            DocumentWords.about(file).ifPresent(words -> {
                Span about = new Span(words);
                about.addClassName("rf-document-detail");
                add(about);
            });
        });
    }

    /** Whether one of them can be opened: only that answers. */
    boolean arrived() {
        return arrived;
    }
}

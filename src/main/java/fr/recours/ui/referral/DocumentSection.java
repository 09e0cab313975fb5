package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** The documents of a draft, as a section of its form. They are kept as they come, apart from what is typed. */
final class DocumentSection extends SectionBox implements Troubled {

    private final DocumentList list;
    private final Span complaint = new Span();

    DocumentSection(FormDesk desk, FormServices services) {
        super("s-documents", Texts.text("document.title"));
        list = new DocumentList(services, desk.keeper().id());
        complaint.addClassName("rf-error");
        complaint.getElement().setAttribute("role", "alert");
        complaint.setVisible(false);
        rows().add(complaint, list);
        desk.register("documents", this);
    }

    @Override
    public void complain(@Nullable String message) {
        complaint.setText(message == null ? "" : message);
        complaint.setVisible(message != null);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void focus() {
        list.scrollIntoView();
    }

    @Override
    public SectionBox section() {
        return this;
    }

    void show() {
        complain(null);
        list.refresh();
    }
}

package fr.recours.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Paper;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A button that saves a paper: each press makes a new link, and each link asks anew who may read it. */
public final class PaperButton extends Span {

    private final transient Supplier<Paper> paper;
    private final transient Downloads downloads;
    private final Saving saving = new Saving();

    public PaperButton(String text, String testId, Downloads downloads, Supplier<Paper> paper) {
        this.paper = paper;
        this.downloads = downloads;
        Button button = new Button(text, Icon.DOWNLOAD.small(), click -> saving.save(new PaperLink(downloads, paper)));
        button.setTestId(testId);
        add(button, saving);
    }

    private static final class PaperLink extends ShortLink {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<Paper> paper;

        PaperLink(Downloads downloads, Supplier<Paper> paper) {
            super(downloads);
            this.paper = paper;
        }

        @Override
        protected Served open() {
            Paper opened = paper.get();
            return new Served("application/pdf", opened.fileName(), false, new ByteArrayInputStream(opened.content()));
        }
    }
}

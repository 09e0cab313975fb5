package fr.recours.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Paper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.function.Supplier;

/** A button that saves a paper: each press makes a new link, and each link asks anew who may read it. */
public final class PaperButton extends Span {

    private final transient Supplier<Paper> paper;
    private final transient Clock clock;
    private final Anchor saving = new Anchor();

    public PaperButton(String text, String testId, Clock clock, Supplier<Paper> paper) {
        this.paper = paper;
        this.clock = clock;
        Button button = new Button(text, Icon.DOWNLOAD.small(), click -> save());
        button.setTestId(testId);
        saving.addClassName("rc-hidden-text");
        saving.getElement()
                .setAttribute("download", "")
                .setAttribute("aria-hidden", "true")
                .setAttribute("tabindex", "-1");
        add(button, saving);
    }

    private void save() {
        saving.setHref(new PaperLink(clock, paper));
        saving.getElement().executeJs("this.click()");
    }

    private static final class PaperLink extends ShortLink {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<Paper> paper;

        PaperLink(Clock clock, Supplier<Paper> paper) {
            super(clock);
            this.paper = paper;
        }

        @Override
        protected Served open() {
            Paper opened = paper.get();
            return new Served("application/pdf", opened.fileName(), false, new ByteArrayInputStream(opened.content()));
        }
    }
}

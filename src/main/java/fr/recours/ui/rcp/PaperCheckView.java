package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.Papers;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.PermitAll;

/**
 * Whether a PDF is a paper of this portal, and whole: whoever is signed in drops it here or gives its hash, and is told which
 * meeting it comes from and when it was made. No case is named.
 */
@Route("verification")
@PermitAll
class PaperCheckView extends Div implements HasDynamicTitle {

    private final transient Papers papers;
    private final TextField hash = new TextField(Texts.text("paper.check.hash"));
    private final Div answer = new Div();

    PaperCheckView(Papers papers) {
        this.papers = papers;
        addClassNames("rc-page", "rc-narrow");
        hash.setHelperText(Texts.text("paper.check.hash.help"));
        hash.setTestId("hash");
        hash.setWidthFull();
        Button check = new Button(Texts.text("paper.check.go"), click -> tell(hash.getValue()));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setTestId("check");
        answer.setTestId("answer");
        answer.getElement().setAttribute("role", "status");
        Panel panel = new Panel().with(new HashUpload(this::dropped), hash, check);
        panel.body().addClassName("rc-stack");
        add(
                new PageHeader(Texts.text("paper.check.title")).withSubtitle(Texts.text("paper.check.subtitle")),
                panel,
                answer);
    }

    private void dropped(String sha256) {
        hash.setValue(sha256);
        tell(sha256);
    }

    private void tell(String sha256) {
        answer.removeAll();
        answer.add(papers.known(sha256).map(PaperCheckView::known).orElseGet(PaperCheckView::unknown));
    }

    private static Div known(KnownPaper paper) {
        String day = Formats.day(paper.meetingStart());
        String what =
                switch (paper.kind()) {
                    case MINUTES -> Texts.text("paper.check.minutes", day);
                    case OPINION -> Texts.text("paper.check.opinion", day);
                };
        Div words = words(
                what,
                Texts.text("paper.check.made", paper.number(), Formats.dayAndTime(paper.madeAt()), paper.madeBy()));
        words.add(new Paragraph(Texts.text(paper.inForce() ? "paper.check.whole" : "paper.check.replaced")));
        Div callout = callout(paper.inForce() ? Icon.MET : Icon.WARNING, words);
        callout.setClassName("rc-warn", !paper.inForce());
        return callout;
    }

    private static Div unknown() {
        Div callout =
                callout(Icon.NOT_MET, words(Texts.text("paper.check.unknown"), Texts.text("paper.check.unknown.why")));
        callout.addClassName("rc-danger");
        return callout;
    }

    private static Div words(String strong, String below) {
        Span first = new Span(strong);
        first.addClassName("rc-medium");
        return new Div(first, new Paragraph(below));
    }

    private static Div callout(Icon icon, Div words) {
        Div callout = new Div(icon.create(), words);
        callout.addClassName("rc-callout");
        return callout;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("paper.check.title");
    }
}

package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentState;
import fr.recours.referral.FileIdentity;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document: what it is called, how far its check is, what it is and of when, and what can be done with it. */
final class DocumentLine extends ListItem {

    /** What the buttons of a line do. */
    interface Actions {
        void view(CaseDocument document);

        void download(CaseDocument document);

        void remove(CaseDocument document);

        void describe(CaseDocument document, DocumentKind kind, @Nullable LocalDate day);

        /** What its file tells of the patient, with what can be done about it. */
        Component identity(CaseDocument document);
    }

    private final Actions actions;
    private final boolean mayDescribe;
    private final Div mark = new Div();
    private final Div words = new Div();
    private final Select<DocumentKind> kind = new Select<>();
    private final DatePicker day = ComponentTexts.localised(new DatePicker());
    private final Div buttons = new Div();
    private final Div described;
    private final Div identity = new Div();
    private CaseDocument shown;

    DocumentLine(CaseDocument document, boolean mayDescribe, Actions actions) {
        this.actions = actions;
        this.mayDescribe = mayDescribe;
        this.shown = document;
        addClassName("rf-document");
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(Texts::label);
        setTestId("document");
        mark.addClassName("rf-document-mark");
        words.addClassName("rf-document-words");
        buttons.addClassName("rf-document-actions");
        described = mayDescribe ? describedBy() : new Div();
        identity.addClassName("rf-document-identity");
        add(mark, words, buttons, described, identity);
        fill();
    }

    private Div describedBy() {
        kind.addClassName("rf-input");
        kind.setTestId("document-kind");
        day.addClassName("rf-input");
        day.setTestId("document-day");
        kind.setAriaLabel(Texts.text("document.kind", shortName()));
        day.setAriaLabel(Texts.text("document.day", shortName()));
        kind.addValueChangeListener(event -> describe(event.isFromClient()));
        day.addValueChangeListener(event -> describe(event.isFromClient()));
        Div both = new Div(kind, day);
        both.addClassName("rf-document-described");
        return both;
    }

    private void describe(boolean byPerson) {
        if (byPerson) {
            actions.describe(shown, Objects.requireNonNullElse(kind.getValue(), DocumentKind.OTHER), day.getValue());
        }
    }

    /**
     * Shows what became of it; nothing is touched when nothing changed.
     *
     * @return what to say aloud of it; empty when its state is the same
     */
    Optional<String> show(CaseDocument document) {
        boolean sameState = document.state() == shown.state();
        if (!document.equals(shown)) {
            shown = document;
            fill();
        }
        return sameState ? Optional.empty() : Optional.of(news());
    }

    /** Its state, to be said aloud. */
    String news() {
        return Texts.text("document.now", shortName(), Texts.label(shown.state()));
    }

    private void fill() {
        mark.removeAll();
        mark.add(icon().create());
        mark.getElement().setAttribute("data-state", shown.state().name());
        Span name = new Span(shortName());
        name.addClassName("rf-document-name");
        Span detail = new Span(detail());
        detail.addClassName("rf-document-detail");
        Div head = new Div(name, StatusBadge.of(shown.state()));
        head.addClassName("rf-document-head");
        words.removeAll();
        words.add(head, detail);
        if (shown.state() != DocumentState.CLEAN) {
            Span sender = new Span(Texts.text("document.sender", shown.sender()));
            sender.addClassName("rf-document-detail");
            sender.setTestId("document-sender");
            words.add(sender);
        }
        kind.setValue(shown.kind());
        day.setValue(shown.day());
        described.setVisible(mayDescribe && !shown.state().isRefused());
        identity.removeAll();
        if (mayDescribe && shown.openable() && (shown.identity().isLeft() || shown.writtenOn())) {
            identity.add(actions.identity(shown));
        }
        buttons.removeAll();
        if (shown.openable() && shown.shownAs() != null) {
            Button view = new Button(Texts.text("document.open"), click -> actions.view(shown));
            view.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            view.setTestId("document-view");
            view.setAriaLabel(Texts.text("document.view", shortName()));
            buttons.add(view);
        }
        if (shown.savable()) {
            buttons.add(button(Icon.DOWNLOAD, "document.download", () -> actions.download(shown)));
        }
        if (shown.removable()) {
            buttons.add(button(Icon.CLOSE, "document.remove", () -> actions.remove(shown)));
        }
    }

    private Component button(Icon icon, String key, Runnable action) {
        Button button = new Button(icon.small());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addThemeName("icon");
        button.setTestId(key.replace('.', '-'));
        button.setAriaLabel(Texts.text(key, shortName()));
        button.setTooltipText(Texts.text(key, shortName()));
        button.addClickListener(click -> action.run());
        return button;
    }

    /** Its name, or its kind for those who may not see names. */
    private String shortName() {
        return shown.name().isEmpty() ? Texts.label(shown.kind()) : shown.name();
    }

    private Icon icon() {
        return switch (shown.state()) {
            case RECEIVING, PENDING_SCAN -> Icon.CLOCK;
            case CLEAN -> Icon.SHIELD;
            case NOT_SCANNED -> Icon.WARNING;
            case INFECTED, REJECTED -> Icon.NOT_MET;
            case SCAN_ERROR -> Icon.UNKNOWN;
        };
    }

    /** What to do when there is something to do; else what it is. */
    private String detail() {
        Optional<String> about = DocumentWords.about(shown);
        if (about.isPresent() && shown.state() != DocumentState.NOT_SCANNED) {
            return about.get();
        }
        String received = Texts.text("document.received", Formats.day(shown.receivedAt()), Formats.bytes(shown.size()));
        if (!mayDescribe) {
            received = Texts.label(shown.kind()) + (shown.day() == null ? "" : " · " + Formats.day(shown.day())) + " · "
                    + received;
        }
        if (shown.openable() && shown.shownAs() == null) {
            received += " · " + Texts.text("document.notShown");
        }
        if (shown.identity() == FileIdentity.REMOVED) {
            received += " · " + Texts.text("document.identity.removed");
        }
        if (shown.name().isEmpty() && (shown.identity().isLeft() || shown.writtenOn())) {
            String how = shown.openable() ? "document.identity.viewed" : "document.identity.closed";
            return Texts.text(how) + " · " + received;
        }
        return Stream.concat(about.stream(), Stream.of(received)).collect(Collectors.joining(" · "));
    }
}

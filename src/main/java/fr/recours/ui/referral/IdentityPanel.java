package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.Documents;
import fr.recours.referral.FileIdentity;
import fr.recours.referral.IdentityFound;
import fr.recours.referral.IdentityKind;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a document's file tells of the patient, for those who may have it taken out, with the choice to do so. */
final class IdentityPanel extends Div {

    /** As many of one kind as a line holds; the rest are counted. */
    private static final int SHOWN = 3;

    private final Div words = new Div();

    /** @param chosen what to do once a choice was made */
    IdentityPanel(Documents documents, CaseDocument document, Runnable chosen) {
        addClassNames("rc-callout", "rc-warn", "rf-identity");
        setTestId("document-identity");
        add(Icon.WARNING.create(), words);
        Button remove = button("document.identity.remove", () -> {
            documents.removeIdentity(document.id());
            chosen.run();
        });
        if (document.identity() == FileIdentity.ASKED) {
            ask(() -> documents.identityIn(document.id()));
            remove.addThemeVariants(ButtonVariant.PRIMARY);
            Button keep = button("document.identity.keep", () -> {
                documents.keepIdentity(document.id());
                chosen.run();
            });
            words.add(new Div(remove, keep));
        } else if (document.identity() == FileIdentity.KEPT) {
            words.add(new Paragraph(Texts.text("document.identity.kept")), new Div(remove));
        }
        if (document.writtenOn()) {
            words.add(
                    new Paragraph(Texts.text("document.identity.writtenOn")),
                    new Div(button("document.identity.nameless", () -> {
                        documents.pictureNamesNobody(document.id());
                        chosen.run();
                    })));
        }
    }

    /** Pressed once at a time; a refusal leaves it as it was. */
    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTestId(key.replace('.', '-'));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** The file is read when somebody wants to know: that takes a while, and is a row of the trail. */
    private void ask(Supplier<List<IdentityFound>> reading) {
        Paragraph title = new Paragraph(Texts.text("document.identity.title"));
        title.addClassName("rc-medium");
        Div said = new Div();
        said.add(button("document.identity.see", () -> {
            List<IdentityFound> found = reading.get();
            said.removeAll();
            said.add(found.isEmpty() ? new Paragraph(Texts.text("document.identity.unread")) : fields(found));
        }));
        words.add(title, said, new Paragraph(Texts.text("document.identity.what")));
    }

    private static DescriptionList fields(List<IdentityFound> found) {
        DescriptionList fields = new DescriptionList();
        for (IdentityFound kind : found) {
            Div line = new Div(new Term(Texts.label(kind.kind())), new Description(values(kind)));
            fields.getElement().appendChild(line.getElement());
        }
        return fields;
    }

    private static String values(IdentityFound found) {
        String fields = Texts.text("document.identity.fields", found.fields());
        if (found.values().isEmpty()) {
            return fields;
        }
        String first = found.values().stream()
                .limit(SHOWN)
                .map(value -> found.kind() == IdentityKind.BIRTH ? day(value) : value)
                .collect(Collectors.joining(" · "));
        return found.values().size() > SHOWN ? first + " · … (" + fields + ")" : first;
    }

    /** A day is written in figures alone (PS3.5, 6.2); hours and what is no day are shown as they are. */
    private static String day(String value) {
        try {
            return Formats.day(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDay) {
            return value;
        }
    }
}

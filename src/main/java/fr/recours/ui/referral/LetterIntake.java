package fr.recours.ui.referral;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.recours.letter.PdfText;
import fr.recours.letter.PlainText;
import fr.recours.letter.UnreadableFileException;
import fr.recours.letter.UnreadableFileException.Fault;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** Where a letter is pasted, or dropped as a PDF. What is written is kept as it comes; it is read when asked, or once pasted. */
final class LetterIntake extends Div {

    private static final int MOST_MEGABYTES = 10;

    private final LetterDesk letter;
    private final Runnable whenRead;
    private final TextArea area = new TextArea(Texts.text("letter.paste"));
    private final Paragraph trouble = new Paragraph();

    /** @param whenRead called once a text is there to be shown with what it tells */
    LetterIntake(LetterDesk letter, Runnable whenRead) {
        this.letter = letter;
        this.whenRead = whenRead;
        addClassName("rf-letter-intake");
        area.addClassNames("rf-input", "rf-text", "rf-letter-paste");
        area.setTestId("letter-paste");
        area.setMinRows(8);
        area.setHelperText(Texts.text("letter.paste.hint"));
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TypedText.PAUSE_MS);
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                if (fits()) {
                    letter.write(event.getValue());
                }
            }
        });
        Button read = new Button(Texts.text("letter.read"));
        read.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        read.addClassName("rf-letter-read");
        read.setTestId("letter-read");
        read.addClickListener(click -> read());
        // here, not the submission of the whole case
        read.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(area).resetFocusOnActiveElement();
        trouble.addClassNames("rf-error", "rf-letter-trouble");
        trouble.setTestId("letter-trouble");
        trouble.getElement().setAttribute("role", "alert");
        complain(null);
        add(area, trouble, read, upload());
    }

    private Upload upload() {
        InMemoryUploadHandler handler = UploadHandler.inMemory((metadata, bytes) -> take(bytes));
        Upload upload = new Upload(handler);
        upload.addClassNames("rf-upload", "rf-letter-upload");
        upload.setTestId("letter-upload");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        Button choose = new Button(Texts.text("letter.pdf"), Icon.UPLOAD.small());
        choose.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        upload.setUploadButton(choose);
        upload.setI18n(ComponentTexts.upload(MOST_MEGABYTES, Texts.text("letter.pdf.wrongType")));
        upload.setDropLabel(new Span(Texts.text("letter.pdf.drop", MOST_MEGABYTES)));
        upload.setDropLabelIcon(new Span());
        upload.addAllFinishedListener(event -> upload.clearFileList()); // room for the next one
        upload.addFileRejectedListener(event -> complain(event.getErrorMessage()));
        return upload;
    }

    /** Shows the text of the draft, to be written on. */
    void show() {
        area.setValue(letter.text());
        complain(null);
    }

    /** Takes the text out of a PDF that was uploaded, and reads it. */
    void take(byte[] pdf) {
        try {
            area.setValue(PdfText.of(pdf));
        } catch (UnreadableFileException unreadable) {
            complain(Texts.text(unreadable.explanation()));
            return;
        }
        read();
    }

    private void read() {
        if (area.getValue().isBlank()) {
            complain(Texts.text("letter.empty"));
            area.focus();
            return;
        }
        if (!fits()) {
            area.focus();
            return;
        }
        letter.write(area.getValue());
        whenRead.run();
    }

    /** Whether what is written is short enough to be kept and read; says so when it is not. */
    private boolean fits() {
        boolean fits = area.getValue().length() <= PlainText.MOST_CHARACTERS;
        complain(fits ? null : Texts.text(Fault.TOO_MUCH_TEXT.explanation()));
        return fits;
    }

    private void complain(@Nullable String message) {
        trouble.setText(message == null ? "" : message);
        trouble.setVisible(message != null);
    }

    void focus() {
        area.focus();
    }
}

package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import fr.recours.referral.DocumentLimits;
import fr.recours.referral.DocumentType;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Where files are dropped or chosen, with their progress. What fails stays listed with a way to try again; all else stays as it is. */
final class DocumentUpload extends Upload {

    /** Where a file goes. */
    interface Reception {
        void receive(String fileName, InputStream content) throws IOException;
    }

    private final transient Reception reception;

    /** Why the last file was refused: told by the request that brings the file, said by the page. */
    private final AtomicReference<String> refusal = new AtomicReference<>("");

    DocumentUpload(DocumentLimits limits, Reception reception, Runnable received) {
        this.reception = reception;
        addClassName("rf-upload");
        setTestId("document-upload");
        setUploadHandler(this::take, "upload");
        setMaxFileSize(Math.toIntExact(limits.fileBytes()));
        setAcceptedFileExtensions(Stream.of(DocumentType.values())
                .flatMap(type -> type.extensions().stream())
                .map(extension -> "." + extension)
                .toArray(String[]::new));
        long megabytes = limits.fileBytes() / (1024 * 1024);
        setI18n(ComponentTexts.upload(megabytes, Texts.text("document.wrongType")));
        Button choose = new Button(Texts.text("document.choose"), Icon.UPLOAD.small());
        choose.setTestId("document-choose");
        setUploadButton(choose);
        setDropLabel(new Span(Texts.text("document.drop", megabytes)));
        setDropLabelIcon(new Span());
        addFileRejectedListener(event ->
                Notifications.refused(Texts.text("document.notTaken", event.getFileName(), event.getErrorMessage())));
        getElement().addEventListener("upload-success", event -> {
            getElement().executeJs("this.files = Array.from(this.files).filter(file => !file.complete)");
            received.run();
        });
        getElement().addEventListener("upload-error", event -> {
            String key = refusal.getAndSet("");
            Notifications.refused(Texts.text(key.isEmpty() ? "document.failed" : key));
            received.run();
        });
    }

    private void take(UploadEvent event) {
        try {
            reception.receive(event.getFileName(), event.getInputStream());
        } catch (RefusedException refused) {
            refuse(event, refused.messageKey());
        } catch (NotFoundException gone) {
            refuse(event, "failure.gone");
        } catch (IOException broken) {
            refuse(event, "document.failed");
        }
    }

    private void refuse(UploadEvent event, String key) {
        refusal.set(key);
        event.reject();
    }
}

package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where a file is dropped of which only the hash is wanted: it is read once and kept nowhere. */
final class HashUpload extends Upload {

    private static final int MOST_MEGABYTES = 20;

    /** Found by the request that brings the file, told by the page. */
    private final AtomicReference<String> found = new AtomicReference<>("");

    /** @param told called with its SHA-256, in hexadecimal */
    HashUpload(Consumer<String> told) {
        setTestId("paper-upload");
        setUploadHandler(this::read, "paper");
        setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
        setAcceptedFileExtensions(".pdf");
        setI18n(ComponentTexts.upload(MOST_MEGABYTES, Texts.text("paper.check.wrongType")));
        setUploadButton(new Button(Texts.text("paper.check.choose"), Icon.UPLOAD.small()));
        setDropLabel(new Span(Texts.text("paper.check.drop", MOST_MEGABYTES)));
        setDropLabelIcon(new Span());
        addFileRejectedListener(event -> Notifications.refused(event.getErrorMessage()));
        getElement().addEventListener("upload-success", event -> {
            getElement().executeJs("this.files = []");
            told.accept(found.getAndSet(""));
        });
    }

    private void read(UploadEvent event) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(event.getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        found.set(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package fr.recours.referral.internal;

import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.FileText;
import fr.recours.referral.internal.document.FileVault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What can be read in the documents that are served: extracted once, kept sealed. An image says nothing. */
@Component
class DocumentTexts {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTexts.class);
    private static final String COLUMN = "document";

    private final ContentStore contents;
    private final DocumentProperties properties;
    private final FileVault files;
    private final TextVault vault;

    DocumentTexts(ContentStore contents, DocumentProperties properties, FileVault files, TextVault vault) {
        this.contents = contents;
        this.properties = properties;
        this.files = files;
        this.vault = vault;
    }

    /**
     * By case, in the order the documents came.
     *
     * @param extracting whether what was not extracted yet is now; else it is left out
     */
    Map<UUID, List<String>> of(Collection<UUID> cases, boolean extracting) {
        List<StoredDocument> documents = contents.documents(cases, served());
        Map<UUID, DocumentText> kept = new HashMap<>();
        contents.texts(documents.stream().map(StoredDocument::id).toList())
                .forEach(text -> kept.put(text.documentId(), text));
        Map<UUID, List<String>> texts = new HashMap<>();
        for (StoredDocument document : documents) {
            DocumentText text = kept.get(document.id());
            if (text == null && extracting) {
                text = extract(document);
            }
            if (text != null) {
                texts.computeIfAbsent(document.referralId(), id -> new ArrayList<>())
                        .add(vault.open(document.id(), COLUMN, text.text()));
            }
        }
        return texts;
    }

    private Set<DocumentState> served() {
        return properties.serveUnscanned()
                ? Set.of(DocumentState.CLEAN, DocumentState.NOT_SCANNED)
                : Set.of(DocumentState.CLEAN);
    }

    private DocumentText extract(StoredDocument document) {
        DocumentText text = new DocumentText(document.id(), vault.seal(document.id(), COLUMN, read(document)));
        contents.add(text);
        return text;
    }

    /** A file that lies no longer where its row says is found without its text. */
    private String read(StoredDocument document) {
        DocumentType type = document.type();
        FileVault.Store store = document.store().orElse(null);
        if (type == null || store == null) {
            return "";
        }
        try (InputStream content = files.read(store, document.id(), document.fileKey())) {
            return FileText.of(type, content.readAllBytes());
        } catch (IOException e) {
            LOG.warn("Document {} not read: {}", document.id(), e.getClass().getSimpleName());
            return "";
        }
    }
}

package fr.recours.referral.internal.document;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files at rest: each encrypted under a key of its own, which lies in the database, itself encrypted under the identity key.
 * A file without its row, or a row without the identity key, is noise; forgetting the row's key forgets every copy of the file,
 * those in backups too. Each store is a folder, and a file of one does not open as one of another.
 */
@Component
public class FileVault {

    /** The stores. */
    public enum Store {
        QUARANTINE,
        CLEAN,
        /** PDFs of documents of the other two, to be shown. */
        COPY
    }

    private final Path folder;
    private final Aead identityAead;

    FileVault(DocumentProperties properties, Aead identityAead) {
        this.folder = properties.folder();
        this.identityAead = identityAead;
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("streaming encryption is not available", e);
        }
    }

    /** A new key for one file, encrypted. */
    public byte[] newKey(UUID file) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, identityAead, place(file, "key"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key for a document cannot be made", e);
        }
    }

    /** Writes a file whole or not at all, over what is there. */
    public void write(Store store, UUID file, byte[] key, InputStream content) throws IOException {
        Path target = path(store, file);
        Path parent = Files.createDirectories(folder(store));
        Path unfinished = Files.createTempFile(
                parent,
                "unfinished-",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (OutputStream disk = Files.newOutputStream(unfinished);
                    OutputStream sealed = aead(file, key).newEncryptingStream(disk, place(file, store.name()))) {
                content.transferTo(sealed);
            } catch (GeneralSecurityException e) {
                throw new IOException("a document cannot be encrypted", e);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** @throws IOException when it is not there; reading throws one too when the bytes at rest were changed */
    public InputStream read(Store store, UUID file, byte[] key) throws IOException {
        InputStream disk = Files.newInputStream(path(store, file));
        try {
            return aead(file, key).newDecryptingStream(disk, place(file, store.name()));
        } catch (GeneralSecurityException | IOException e) {
            disk.close();
            throw new IOException("a document does not open", e);
        }
    }

    /** Does nothing when it is not there. */
    public void delete(Store store, UUID file) throws IOException {
        Files.deleteIfExists(path(store, file));
    }

    /** Where a store lies, for its upkeep. */
    public Path folder(Store store) {
        return folder.resolve(
                switch (store) {
                    case QUARANTINE -> "quarantine";
                    case CLEAN -> "clean";
                    case COPY -> "copies";
                });
    }

    private Path path(Store store, UUID file) {
        return folder(store).resolve(file.toString());
    }

    private StreamingAead aead(UUID file, byte[] key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(key, identityAead, place(file, "key"))
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private static byte[] place(UUID file, String what) {
        return ("document/" + file + "/" + what).getBytes(StandardCharsets.UTF_8);
    }
}

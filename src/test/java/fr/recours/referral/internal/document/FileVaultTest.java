package fr.recours.referral.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.recours.referral.internal.document.FileVault.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files at rest say nothing, open for nobody else, and notice what was done to them. */
class FileVaultTest {

    private static final byte[] WORDS = "Zzyxpatronyme ".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private FileVault vault;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void open() throws GeneralSecurityException {
        vault = new FileVault(DocumentPropertiesOf.folder(folder), identity());
    }

    private static Aead identity() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte[] read(Store store, UUID file, byte[] key) throws IOException {
        try (InputStream in = vault.read(store, file, key)) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsWrittenComesBackAndLiesOnDiskEncryptedForItsOwnerOnly() throws IOException {
        byte[] key = vault.newKey(id);
        vault.write(Store.QUARANTINE, id, key, new ByteArrayInputStream(WORDS));
        assertThat(read(Store.QUARANTINE, id, key)).isEqualTo(WORDS);
        Path file = vault.folder(Store.QUARANTINE).resolve(id.toString());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zzyxpatronyme");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var lying = Files.list(vault.folder(Store.QUARANTINE))) {
            assertThat(lying).containsExactly(file);
        }
    }

    @Test
    void aFileOpensOnlyAsItselfInItsStoreUnderItsKeyAndUnchanged() throws IOException, GeneralSecurityException {
        byte[] key = vault.newKey(id);
        UUID other = UUID.randomUUID();
        vault.write(Store.QUARANTINE, id, key, new ByteArrayInputStream(WORDS));
        Path file = vault.folder(Store.QUARANTINE).resolve(id.toString());
        Files.createDirectories(vault.folder(Store.CLEAN));
        Files.copy(file, vault.folder(Store.CLEAN).resolve(id.toString()));
        Files.copy(file, vault.folder(Store.QUARANTINE).resolve(other.toString()));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(Store.CLEAN, id, key));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(Store.QUARANTINE, other, key));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(Store.QUARANTINE, other, vault.newKey(other)));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(
                        Store.QUARANTINE,
                        id,
                        new FileVault(DocumentPropertiesOf.folder(folder), identity()).newKey(id)));
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(Store.QUARANTINE, id, key));
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        InputStream breaking = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("broken off");
                }
                return 'x';
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> vault.write(Store.QUARANTINE, id, vault.newKey(id), breaking));
        assertThat(vault.folder(Store.QUARANTINE)).isEmptyDirectory();
    }
}

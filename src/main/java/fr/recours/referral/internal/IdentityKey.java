package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key that patients' names are encrypted with: a Tink keyset in a file only the portal's user may read. */
final class IdentityKey {

    private IdentityKey() {}

    /**
     * @param createWhenAbsent true in a demonstration only: in production a key made silently would leave the names sealed
     *     under the lost one unreadable, and the new one without a backup
     * @throws IllegalStateException when there is no usable key; the message says what to do
     */
    static Aead load(Path file, boolean createWhenAbsent) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                if (!createWhenAbsent) {
                    throw new IllegalStateException("No identity key at " + file.toAbsolutePath()
                            + ": put the keyset there, or name it by recours.keys.file (see docs/operations)");
                }
                create(file);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The identity key at " + file.toAbsolutePath() + " cannot be used", e);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The identity key at " + file.toAbsolutePath() + " cannot be read or made", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }
}

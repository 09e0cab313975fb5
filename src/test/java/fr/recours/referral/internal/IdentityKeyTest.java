package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.recours.referral.PatientIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of patients' names: made once in a demonstration, asked for in production. */
class IdentityKeyTest {

    private static final PatientIdentity PATIENT = new PatientIdentity("Orvanne", "Céleste", null);

    @TempDir
    private Path folder;

    @Test
    void aDemonstrationMakesItsKeyForItsOwnerOnlyAndKeepsIt() throws IOException {
        Path file = folder.resolve("keys/identity.json");
        UUID referral = UUID.randomUUID();
        SealedNames sealed = new IdentityVault(IdentityKey.load(file, true)).seal(referral, PATIENT);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(new IdentityVault(IdentityKey.load(file, true)).open(referral, sealed))
                .isEqualTo(PATIENT);
    }

    @Test
    void productionSaysThatTheKeyIsMissingAndMakesNone() {
        Path file = folder.resolve("identity.json");
        assertThatIllegalStateException()
                .isThrownBy(() -> IdentityKey.load(file, false))
                .withMessageContaining("recours.keys.file");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedKeyIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("identity.json"), "{}");
        assertThatIllegalStateException()
                .isThrownBy(() -> IdentityKey.load(file, true))
                .withMessageContaining("identity.json");
    }

    @Test
    void namesMovedToAnotherReferralDoNotOpen() {
        IdentityVault vault = new IdentityVault(IdentityKey.load(folder.resolve("identity.json"), true));
        SealedNames sealed = vault.seal(UUID.randomUUID(), PATIENT);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(UUID.randomUUID(), sealed));
    }
}

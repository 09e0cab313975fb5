package fr.recours.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder where a portal with embedded servers keeps everything that must survive a restart: database, received
 * mails, logs.
 */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path database() {
        return folder.resolve("database");
    }

    public Path mail() {
        return folder.resolve("mail");
    }

    public Path log() {
        return folder.resolve("logs").resolve("recours.log");
    }

    /**
     * Creates the folder if need be and tries to write in it.
     *
     * @throws StartRefusedException when that fails
     */
    public void requireWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", ".tmp"));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "the folder %s cannot be written; choose another one with RECOURS_HOME".formatted(folder), e);
        }
    }
}

package fr.recours.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void createsItsFolderAndLeavesNothingInIt() {
        Home home = new Home(folder.resolve("a/b"));

        home.requireWritable();

        assertThat(home.folder()).isEmptyDirectory();
    }

    @Test
    void namesAFolderThatCannotBeWrittenAndSaysWhatToDo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Home home = new Home(file.resolve("home"));

        assertThatThrownBy(home::requireWritable)
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("the folder " + home.folder() + " cannot be written; choose another one with RECOURS_HOME");
    }
}

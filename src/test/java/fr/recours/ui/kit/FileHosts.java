package fr.recours.ui.kit;

import java.net.URI;

/** Ways of serving files, for tests. */
public final class FileHosts {

    private FileHosts() {}

    /** Under the portal's own name. */
    public static FileHost none() {
        return new FileHost("", URI.create("https://recours.example.org"), "");
    }

    /** Under a name of their own. */
    public static FileHost apart() {
        return new FileHost(
                "https://pieces.recours.example.org/",
                URI.create("https://recours.example.org"),
                "recours.example.org");
    }
}

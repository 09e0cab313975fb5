package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of files as strangers send them. */
public final class FileNames {

    private static final int LONGEST = 200;

    /**
     * What no segment of a name may be, wherever it stands: {@code bilan.exe.pdf} is made to be misread. Other segments are
     * free: {@code lettre.2025.11.pdf} and {@code Dr.Kerbrat.pdf} are names.
     */
    private static final Set<String> MISLEADING = Set.of(
            "exe", "com", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "scr", "pif",
            "msi", "dll", "cpl", "jar", "class", "lnk", "url", "reg", "sh", "app", "dmg", "apk", "html", "htm", "xhtml",
            "mht", "svg", "svgz", "xml", "swf", "php", "jsp", "asp", "aspx", "zip", "rar", "7z", "gz", "tgz", "bz2",
            "xz", "tar", "cab", "iso", "img", "doc", "dot", "docm", "dotm", "xls", "xlsm", "xlsb", "xltm", "xlam",
            "ppt", "pptm", "ppsm", "rtf");

    private FileNames() {}

    /** The last part of a path, without characters that are not seen or change how the rest is read. */
    public static String plain(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        return seen.length() <= LONGEST ? seen : seen.substring(seen.length() - LONGEST);
    }

    /** The type a name promises; empty when it promises none we take, or hides another. */
    public static Optional<DocumentType> promised(String name) {
        List<String> segments = Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\.", -1));
        if (segments.size() < 2
                || segments.subList(1, segments.size()).stream()
                        .map(String::strip)
                        .anyMatch(MISLEADING::contains)) {
            return Optional.empty();
        }
        return DocumentType.ofExtension(segments.getLast());
    }
}

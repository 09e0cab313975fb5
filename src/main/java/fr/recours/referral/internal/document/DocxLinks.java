package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of a Word document lead to (ECMA-376-2, §9.3): other parts, pages somebody may choose to open, a template on the
 * writer's own disk. Nothing else outside the file: Word fetches it without being asked.
 */
final class DocxLinks {

    /** Objects of other programs, controls, pages and documents within the page, macros; the last step of the type's address. */
    private static final Set<String> ACTING = Set.of(
            "oleobject", "afchunk", "frame", "control", "package", "activexcontrolbinary", "vbaproject", "wordvbadata");

    /** What a reader opens by a click, after Word has shown where it leads; {@code #} leads to a place in the text. */
    private static final Pattern PAGE = Pattern.compile("(https?://|mailto:|#).*", Pattern.DOTALL);

    /** Word for Windows writes {@code file:///C:\...}, Word for macOS {@code file:///Users/...} or with {@code localhost}. */
    private static final Pattern OWN_DISK =
            Pattern.compile("(file:///)?[a-z]:[\\\\/][^\\\\/].*|file://(localhost)?/(users|applications)/[^\\\\/].*");

    /** Names of parts have no scheme, no host and no backslash. */
    private static final Pattern PART = Pattern.compile("(?!//)[^:\\\\#\\p{Cntrl}]*(#.*)?");

    private DocxLinks() {}

    static void check(byte[] relationships) throws RejectedFileException {
        OfficeXml.each(relationships, element -> {
            if (element.getLocalName().equals("Relationship") && acts(element)) {
                throw new RejectedFileException(DocumentRejection.ACTIVE);
            }
        });
    }

    private static boolean acts(XMLStreamReader link) {
        String type = lower(link, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = lower(link, "Target");
        String mode = lower(link, "TargetMode");
        if (ACTING.contains(kind)) {
            return true;
        }
        if (mode.isEmpty() || mode.equals("internal")) {
            return !PART.matcher(target).matches();
        }
        return switch (kind) {
            case "hyperlink" -> !PAGE.matcher(target).matches();
            case "attachedtemplate" -> !OWN_DISK.matcher(target).matches();
            default -> true;
        };
    }

    private static String lower(XMLStreamReader link, String attribute) {
        return OfficeXml.attribute(link, attribute).toLowerCase(Locale.ROOT);
    }
}

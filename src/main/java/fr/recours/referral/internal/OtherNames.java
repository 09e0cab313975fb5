package fr.recours.referral.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names a patient bears beside those the portal knows, where a text calls them so: « née Lefloch », « épouse Garnier ». One word, with
 * what belongs before it: what follows may be the disease.
 */
final class OtherNames {

    private static final String CALLED = "[Nn](?:[ée]|e\u0301)e|N[ÉE]E|[ÉéEe]pouse|[Éé]p\\.|ÉP\\.|ÉPOUSE"
            + "|[Nn](?:om|OM) (?:de naissance|de jeune fille|d['’]usage|d['’]épouse|marital|DE NAISSANCE|D['’]USAGE)";

    private static final String PARTICLES = "(?:(?i:de|du|des|le|la|da|dos|van|von|ben|el|al|saint|d['’])[ -]?)*";

    /** In capitals « née à Lyon », « née vers 1950 » looks like a name. */
    private static final String NO_NAME = "(?!(?:AUX|VERS|SOUS|DANS|CHEZ|LES?|EN|À)(?!\\p{L}))";

    private static final Pattern NAME = Pattern.compile(
            "(?<!\\p{L})(?:" + CALLED + ")\\s*:?\\s*" + NO_NAME + "(" + PARTICLES + "\\p{Lu}[\\p{L}'’-]{2,})");

    private OtherNames() {}

    /** Those some text tells. */
    static Stream<String> in(String text) {
        return NAME.matcher(text).results().map(OtherNames::name);
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}

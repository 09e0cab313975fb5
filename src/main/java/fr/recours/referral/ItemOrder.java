package fr.recours.referral;

import org.jspecify.annotations.Nullable;

/**
 * One thing to ask of the referrer.
 *
 * @param element key of the datum, for an {@link RequestedKind#ELEMENT}; none otherwise
 * @param words the document or the question; for facts, a remark or nothing
 */
public record ItemOrder(RequestedKind kind, @Nullable String element, String words) {

    public static ItemOrder element(String key) {
        return new ItemOrder(RequestedKind.ELEMENT, key, "");
    }

    /** All lines of treatment. */
    public static ItemOrder courses() {
        return new ItemOrder(RequestedKind.COURSES, null, "");
    }

    /** All candidate donors. */
    public static ItemOrder donors() {
        return new ItemOrder(RequestedKind.DONORS, null, "");
    }

    public static ItemOrder document(String words) {
        return new ItemOrder(RequestedKind.DOCUMENT, null, words);
    }

    public static ItemOrder question(String words) {
        return new ItemOrder(RequestedKind.QUESTION, null, words);
    }
}

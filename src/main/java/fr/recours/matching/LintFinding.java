package fr.recours.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the linter finds in a definition file.
 *
 * @param file its name, as it was given
 * @param line counted from one, as is the column
 * @param criterionId the criterion it is about; none when it is about the file
 * @param message what is wrong and what to do
 */
public record LintFinding(
        Kind kind,
        String file,
        int line,
        int column,
        @Nullable String criterionId,
        Bilingual message) {

    /** What the finding means for the file. */
    public enum Severity {
        /** The file is refused. */
        ERROR("erreur", "error"),
        /** The file is used, and its author told. */
        WARNING("attention", "warning"),
        /** Worth knowing. */
        NOTE("note", "note");

        private final Bilingual label;

        Severity(String fr, String en) {
            this.label = new Bilingual(fr, en);
        }

        public Bilingual label() {
            return label;
        }
    }

    /** What is wrong. */
    public enum Kind {
        /** A mistake of writing: an unknown name, a wrong unit, a number the element cannot be, a name given twice. */
        UNUSABLE(Severity.ERROR),
        /** Parts of a rule that can never hold together. */
        CONTRADICTION(Severity.ERROR),
        /** A threshold, a dose or a window no value can be in. */
        IMPOSSIBLE(Severity.ERROR),
        /** A rule no data can meet. */
        NEVER_MET(Severity.ERROR),
        /** A rule, or alternatives in one, that all data meet. */
        NEVER_FAILS(Severity.ERROR),
        /** A rule that stays unknown whatever is recorded. */
        NEVER_KNOWN(Severity.ERROR),
        /** A criterion no verdict takes up. */
        NEVER_JUDGED(Severity.ERROR),
        /** Criteria that together rule out every case. */
        NEVER_ELIGIBLE(Severity.ERROR),
        /** A part of a rule that changes nothing. */
        REDUNDANT(Severity.WARNING),
        /** A criterion that says again what another says. */
        REPEATED(Severity.WARNING),
        /** A criterion said to repeat another, with a rule that differs. */
        NOT_THE_SAME(Severity.WARNING),
        /** A threshold that sets every usual value against the case: its sign or its unit may be wrong. */
        UNUSUAL(Severity.WARNING),
        /** A data element no rule reads. */
        UNUSED(Severity.NOTE);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public Severity severity() {
        return kind.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    public Optional<String> criterion() {
        return Optional.ofNullable(criterionId);
    }

    /** {@code file:line:column: severity: message}, after the criterion when there is one. */
    public String in(String language) {
        String about = criterionId == null ? "" : criterionId + ": ";
        return file + ":" + line + ":" + column + ": " + severity().label().in(language) + ": " + about
                + message.in(language);
    }
}

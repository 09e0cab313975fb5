package fr.recours.referral.internal;

import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseReader.How;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of the trail say of how a case was read: the action, and what its detail begins or ends with. */
final class HowRead {

    private static final Map<AuditAction, How> WHOLE = Map.of(
            AuditAction.CASE_READ_EXCEPTIONALLY, How.EXCEPTIONALLY,
            AuditAction.LETTER_READ, How.LETTER,
            AuditAction.CASE_FOUND, How.FOUND,
            AuditAction.CASE_EXPORTED, How.EXPORTED,
            AuditAction.STATUS_READ, How.STATUS_CARD);

    /** The actions that read a case or some of it. */
    static final Set<AuditAction> ACTIONS = Stream.concat(
                    WHOLE.keySet().stream(),
                    Stream.of(AuditAction.CASE_READ, AuditAction.DOCUMENT_READ, AuditAction.OPINION_READ))
            .collect(Collectors.toUnmodifiableSet());

    private HowRead() {}

    /** None for a second row of what another one already says. */
    static Optional<How> of(AuditAction action, String detail) {
        return switch (action) {
            case CASE_READ -> Optional.of(opened(detail));
            case DOCUMENT_READ -> file(detail);
            case OPINION_READ -> opinion(detail);
            default -> Optional.ofNullable(WHOLE.get(action));
        };
    }

    private static How opened(String detail) {
        return switch (first(detail)) {
            case "IDENTITY" -> How.IDENTITY;
            case "VERSIONS" -> How.VERSIONS_COMPARED;
            case "MINUTES" -> How.MINUTES;
            case "COMMENTS" -> How.COMMENTS;
            case "CONSULTATION" -> How.CONSULTATION;
            default -> How.OPENED; // the state it was in
        };
    }

    /** Another row says of the same opening that the file bore no mark, or could not be read after all. */
    private static Optional<How> file(String detail) {
        return switch (detail.substring(detail.indexOf(' ') + 1)) {
            case "VIEW" -> Optional.of(How.FILE_VIEWED);
            case "DOWNLOAD" -> Optional.of(How.FILE_SAVED);
            case "IDENTITY" -> Optional.of(How.FILE_IDENTITY);
            default -> Optional.empty();
        };
    }

    /** Whoever reads the minutes has one row for the case, and one for each opinion in them. */
    private static Optional<How> opinion(String detail) {
        return switch (first(detail)) {
            case "VERSION" -> Optional.of(How.OPINION);
            case "PAPER" -> Optional.of(How.OPINION_SAVED);
            default -> Optional.empty();
        };
    }

    private static String first(String detail) {
        int end = detail.indexOf(':');
        return end < 0 ? detail : detail.substring(0, end);
    }
}

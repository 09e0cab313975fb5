package fr.recours.shared;

/**
 * A rule refuses what was asked. Carries the translation key of the message to show; never a clinical or identifying word.
 */
public class RefusedException extends RuntimeException {

    private final String messageKey;
    private final Object[] arguments;

    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** Key of the message in the translations, for instance {@code referral.refused.state}. */
    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

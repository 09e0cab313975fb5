package fr.recours.ui.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to call when the portal does not help: shown on the sign-in page, on status cards and on failures.
 *
 * @param name of the coordination, as people know it
 * @param phone as it is read aloud; empty: no phone is shown
 * @param hours when somebody answers; empty: not said
 */
@ConfigurationProperties("recours.contact")
public record ContactDetails(
        @DefaultValue("Coordination MATHEC") String name,
        @DefaultValue("") String phone,
        @DefaultValue("") String hours) {

    /** The address that dials it. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }

    public boolean hasPhone() {
        return !phone.isBlank();
    }
}

package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The agenda of a meeting, as the coordination meets it. */
final class AgendaPage {

    private final Page page;
    private final String reference;

    private AgendaPage(Page page, String reference) {
        this.page = page;
        this.reference = reference;
    }

    /** From the inbox, through the case, to the meeting it is listed on. */
    static AgendaPage of(String reference, Visit coordinator) {
        Page page = coordinator.open("/reception");
        page.locator(".triage-line")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .locator(".clock")
                .click();
        Locator panel = page.locator(".triage-panel");
        assertThat(panel).containsText(reference);
        panel.locator(".where a").click();
        page.waitForURL(Pattern.compile(".*/seances/.*"));
        return new AgendaPage(page, reference);
    }

    /** The line of the case. */
    Locator line() {
        return page.locator(".rcp-agenda-line").filter(new Locator.FilterOptions().setHasText(reference));
    }

    /** The verdicts on the line, in the words read aloud. */
    Locator verdict(String programme) {
        return line().getByLabel(Pattern.compile("^" + programme));
    }

    /** Moves the case to the meeting after the first one offered, by keys alone; returns its name as offered. */
    String moveByKeys() {
        line().getByRole(AriaRole.LINK).focus();
        page.keyboard().press("m");
        Locator choices = page.getByRole(AriaRole.OPTION);
        assertThat(choices.first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(choices.nth(1)).isFocused();
        String chosen = choices.nth(1).locator(".date").textContent();
        page.keyboard().press("Enter");
        return chosen;
    }

    /** What was said after the move. */
    Locator notice() {
        return page.locator("vaadin-notification-card");
    }
}

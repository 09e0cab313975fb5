package fr.recours.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.recours.support.Chromium;
import fr.recours.support.DemoPeople;
import java.nio.file.Path;

/** One person at one browser. Closing it forgets the session's cookies; the server keeps what was typed. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;

    private Visit(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
    }

    static Visit at(String address, int width, int height, String language) {
        return new Visit(
                Chromium.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale(language)
                                .setTimezoneId("Europe/Paris")
                                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
                address);
    }

    static Visit at(String address) {
        return at(address, 1440, 1000, "fr-FR");
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Signs in with the demonstration password and waits for the first screen. */
    Visit signIn(String email) {
        open("/login");
        fillSignIn(email);
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.getByRole(AriaRole.MAIN)).isAttached();
        return this;
    }

    /** On the sign-in page, wherever it leads. */
    void fillSignIn(String email) {
        page.locator("input[name='username']").fill(email);
        page.locator("input[name='password']").fill(DemoPeople.PASSWORD);
        page.locator("input[name='password']").press("Enter");
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}

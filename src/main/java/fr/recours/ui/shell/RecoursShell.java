package fr.recours.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every screen: Aura first, then the house's own tokens and pieces. Pushed to, so that a
 * message shows when it comes. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class RecoursShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "assets/images/logo.svg");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}

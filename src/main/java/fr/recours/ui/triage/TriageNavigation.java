package fr.recours.ui.triage;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox in the navigation: where the coordination starts. */
@Configuration(proxyBeanMethods = false)
class TriageNavigation {

    private static final int ORDER = 10;

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry("triage.nav", Icon.INBOX, TriageView.class, ORDER, 'r');
    }
}

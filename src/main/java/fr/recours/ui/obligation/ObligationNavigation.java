package fr.recours.ui.obligation;

import fr.recours.rcp.Obligations;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is owed, in the navigation, with how much of it is late. */
@Configuration(proxyBeanMethods = false)
class ObligationNavigation {

    private static final int ORDER = 40;

    @Bean
    NavigationEntry obligationsEntry(Obligations obligations) {
        return new NavigationEntry("obligation.nav", Icon.CLOCK, ObligationsView.class, ORDER, 'h', obligations::late);
    }
}

package fr.recours.ui.statistics;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted, in the navigation. */
@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

    private static final int ORDER = 60;

    @Bean
    NavigationEntry divergencesEntry() {
        return new NavigationEntry("divergence.nav", Icon.CHART, DivergencesView.class, ORDER, 't');
    }
}

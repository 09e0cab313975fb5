package fr.recours.ui.search;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search in the navigation. */
@Configuration(proxyBeanMethods = false)
class SearchNavigation {

    private static final int ORDER = 55;

    @Bean
    NavigationEntry searchEntry() {
        return new NavigationEntry("search.nav", Icon.SEARCH, SearchView.class, ORDER, 'f');
    }
}

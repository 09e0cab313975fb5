package fr.recours.ui.tracking;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this area adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class TrackingNavigation {

    @Bean
    NavigationEntry statusCards() {
        return new NavigationEntry("tracking.title", Icon.FOLDER, StatusCardsView.class, 10, 's');
    }
}

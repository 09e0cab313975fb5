package fr.recours.ui.programme;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this area adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    @Bean
    NavigationEntry programmes() {
        return new NavigationEntry("programme.list.title", Icon.FLASK, ProgrammesView.class, 50, 'p');
    }
}

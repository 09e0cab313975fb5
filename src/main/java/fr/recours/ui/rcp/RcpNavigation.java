package fr.recours.ui.rcp;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meetings in the navigation. */
@Configuration(proxyBeanMethods = false)
class RcpNavigation {

    private static final int ORDER = 30;

    @Bean
    NavigationEntry meetingsEntry() {
        return new NavigationEntry("rcp.nav", Icon.CALENDAR, MeetingListView.class, ORDER, 's');
    }
}

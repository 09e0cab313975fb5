package fr.recours.ui.rcp;

import fr.recours.rcp.OpinionState;
import fr.recours.rcp.Opinions;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meetings and the opinions to sign in the navigation. */
@Configuration(proxyBeanMethods = false)
class RcpNavigation {

    private static final int MEETINGS = 30;
    private static final int OPINIONS = 35;

    @Bean
    NavigationEntry meetingsEntry() {
        return new NavigationEntry("rcp.nav", Icon.CALENDAR, MeetingListView.class, MEETINGS, 's');
    }

    @Bean
    NavigationEntry opinionsEntry(Opinions opinions) {
        return new NavigationEntry("opinion.nav", Icon.EDIT, UnsignedView.class, OPINIONS, 'a', () -> toSign(opinions));
    }

    private static int toSign(Opinions opinions) {
        return (int) opinions.unsigned().stream()
                .filter(opinion -> opinion.state() == OpinionState.TO_SIGN)
                .count();
    }
}

package fr.recours.ui.notice;

import fr.recours.notice.Notices;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list of messages sent in the navigation, with how many somebody must see to. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    private static final int ORDER = 82;

    @Bean
    NavigationEntry sentMessages(Notices notices) {
        return new NavigationEntry("notice.sent.title", Icon.SEND, SentMessagesView.class, ORDER, 'e', notices::tasks);
    }
}

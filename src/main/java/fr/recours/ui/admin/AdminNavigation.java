package fr.recours.ui.admin;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this area adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class AdminNavigation {

    @Bean
    NavigationEntry accounts() {
        return new NavigationEntry("admin.accounts.title", Icon.USERS, AccountsView.class, 80, 'c');
    }

    @Bean
    NavigationEntry exceptionalAccesses() {
        return new NavigationEntry("exceptional.title", Icon.KEY, ExceptionalAccessesView.class, 82, 'e');
    }

    @Bean
    NavigationEntry documentChecks() {
        return new NavigationEntry("admin.documents.title", Icon.SHIELD, DocumentChecksView.class, 85, 'v');
    }

    @Bean
    NavigationEntry searchIndex() {
        return new NavigationEntry("admin.index.title", Icon.SEARCH, IndexView.class, 88, 'x');
    }

    @Bean
    NavigationEntry jobs() {
        return new NavigationEntry("admin.jobs.title", Icon.REPEAT, JobsView.class, 87, 'j');
    }

    /** Only where the embedded mail server keeps what it receives. */
    @Bean
    @ConditionalOnBooleanProperty("recours.embedded")
    NavigationEntry mailbox() {
        return new NavigationEntry("admin.mailbox.title", Icon.MAIL, MailboxView.class, 90, 'b');
    }
}

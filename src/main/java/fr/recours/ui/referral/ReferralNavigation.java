package fr.recours.ui.referral;

import fr.recours.ui.kit.Icon;
import fr.recours.ui.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The referrals in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReferralNavigation {

    private static final int ORDER = 20;
    private static final int ASKED = 25;

    @Bean
    NavigationEntry referralsEntry() {
        return new NavigationEntry("referral.nav", Icon.FOLDER, ReferralListView.class, ORDER, 'd');
    }

    @Bean
    NavigationEntry askedCasesEntry() {
        return new NavigationEntry("case.asked", Icon.FOLDER, AskedCasesView.class, ASKED, 'i');
    }
}

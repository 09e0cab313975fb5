package fr.recours.referral.internal;

import com.google.crypto.tink.Aead;
import fr.recours.referral.internal.document.DocumentProperties;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReferralProperties.class, DocumentProperties.class, ExceptionalProperties.class})
class ReferralConfiguration {

    @Bean
    Aead identityAead(
            @Value("${recours.keys.file:.recours/keys/identity.json}") Path file,
            @Value("${recours.demo:false}") boolean demo) {
        return IdentityKey.load(file, demo);
    }
}

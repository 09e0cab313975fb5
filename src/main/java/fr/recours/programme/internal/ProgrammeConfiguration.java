package fr.recours.programme.internal;

import fr.recours.matching.Dictionary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Dictionary dictionary() {
        return Dictionary.standard();
    }
}

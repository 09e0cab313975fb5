package fr.recours.ui.referral;

import fr.recours.letter.LetterReader;
import fr.recours.programme.Programmes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One reader for all forms: its word lists are read once. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    LetterReader letterReader(Programmes programmes) {
        return new LetterReader(programmes.dictionary());
    }
}

package fr.recours.referral.internal;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Draws the references people quote: random, so they say nothing; without letters that look or sound like others. */
@Component
class References {

    /** Of each pair that is mistaken in reading or on the telephone (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) at most one stays. */
    static final String ALPHABET = "234679ACDEFGHJKMNPQRTVWXY";

    private final RandomGenerator random;

    References() {
        this(new SecureRandom());
    }

    References(RandomGenerator random) {
        this.random = random;
    }

    /** For instance {@code R-7K4M-QX2}. Six thousand million of them: the caller still checks that it is free. */
    String draw() {
        return "R-" + letters(4) + "-" + letters(3);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}

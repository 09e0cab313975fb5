package fr.recours.bench;

import java.util.SplittableRandom;

/** Draws what a case is made of. */
final class Draw {

    private final SplittableRandom random;

    Draw(SplittableRandom random) {
        this.random = random;
    }

    double unit() {
        return random.nextDouble();
    }

    boolean chance(double likely) {
        return random.nextDouble() < likely;
    }

    /** Both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Bell-shaped, cut at both ends. */
    double normal(double mean, double deviation, double least, double most) {
        return Math.clamp(mean + deviation * random.nextGaussian(), least, most);
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

package fr.recours.referral.internal;

import fr.recours.access.Person;
import java.util.UUID;

/**
 * What waits on a referral beside its state, and so decides which actions make sense.
 *
 * @param withdrawal the referrer asks to take it back
 * @param error it was reported as created by mistake
 * @param errorOfAnother and not by the person who looks
 * @param reopenable it was closed for want of an answer
 * @param own it is a draft the person who looks may set aside: whose it is, or who began it and has not handed it over
 * @param prepared somebody else than its physician began it
 */
record Pending(
        boolean withdrawal, boolean error, boolean errorOfAnother, boolean reopenable, boolean own, boolean prepared) {

    static final Pending NOTHING = new Pending(false, false, false, false, false, false);

    static Pending of(Referral referral, Person person) {
        return new Pending(
                referral.withdrawal().isPresent(),
                referral.errorReport().isPresent(),
                referral.errorReport()
                        .filter(report -> !report.reporter().equals(person.id().value()))
                        .isPresent(),
                referral.reopenableUntil() != null,
                isOwn(referral, person.id().value()),
                referral.preparation().isPresent());
    }

    private static boolean isOwn(Referral referral, UUID person) {
        return referral.referrerId().equals(person)
                || referral.handedOverAt() == null
                        && referral.preparation()
                                .filter(began -> began.by().equals(person))
                                .isPresent();
    }
}

package fr.recours.referral.internal;

import fr.recours.access.Person;

/**
 * What waits on a referral beside its state, and so decides which actions make sense.
 *
 * @param withdrawal the referrer asks to take it back
 * @param error it was reported as created by mistake
 * @param errorOfAnother and not by the person who looks
 * @param reopenable it was closed for want of an answer
 * @param own the person who looks is the physician who answers for it
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
                referral.referrerId().equals(person.id().value()),
                referral.preparation().isPresent());
    }
}

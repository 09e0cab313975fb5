/**
 * The one implementation of {@link fr.recours.referral.Referrals}.
 *
 * <p>Access is checked by explicit code in each service method, not by annotation, because the rule is about rows: a method
 * begins with the signed-in person ({@code People.current()}, which refuses when nobody is), turns them into a
 * {@link fr.recours.referral.internal.Visibility} that every query carries, and asks
 * {@link fr.recours.referral.internal.AllowedActions} before it does anything. A role no rule speaks of sees nothing.
 */
@NullMarked
package fr.recours.referral.internal;

import org.jspecify.annotations.NullMarked;

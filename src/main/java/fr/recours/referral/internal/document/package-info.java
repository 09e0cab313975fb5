/**
 * Files: how they lie on disk, what they are found to be, what is taken out of them, who scans them. Knows nothing of
 * referrals and people.
 */
@NullMarked
package fr.recours.referral.internal.document;

import org.jspecify.annotations.NullMarked;

/** Accounts, sign-in with its throttle and its trail, the people others ask for. */
@NullMarked
package fr.recours.access.internal;

import org.jspecify.annotations.NullMarked;

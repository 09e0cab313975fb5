/**
 * How meetings are kept, filled and moved. Lock order, always: meetings by date, then agenda items, then
 * the referral: who begins with a referral asks {@link fr.recours.rcp.internal.AgendaLocks} for its meeting first.
 */
@NullMarked
package fr.recours.rcp.internal;

import org.jspecify.annotations.NullMarked;

/**
 * How meetings are kept, filled and moved. Lock order, always: the referral being submitted, then meetings by date, then
 * agenda items.
 */
@NullMarked
package fr.recours.rcp.internal;

import org.jspecify.annotations.NullMarked;

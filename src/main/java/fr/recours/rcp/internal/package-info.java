/** How meetings are kept, filled and moved. Lock order, always: meetings by date, then agenda items, then the referral. */
@NullMarked
package fr.recours.rcp.internal;

import org.jspecify.annotations.NullMarked;

/** The outbox, its texts, and the way out by mail. */
@NullMarked
package fr.recours.notice.internal;

import org.jspecify.annotations.NullMarked;

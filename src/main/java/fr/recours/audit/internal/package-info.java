/** The chain: each row carries the hash of the one before it. */
@NullMarked
package fr.recours.audit.internal;

import org.jspecify.annotations.NullMarked;

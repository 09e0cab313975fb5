/** Clock, request reference, logs without messages of exceptions, demonstration data. */
@NullMarked
package fr.recours.shared.internal;

import org.jspecify.annotations.NullMarked;

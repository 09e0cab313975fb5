/** Behind the jobs: the scheduler's own table. */
@NullMarked
package fr.recours.operation.internal;

import org.jspecify.annotations.NullMarked;

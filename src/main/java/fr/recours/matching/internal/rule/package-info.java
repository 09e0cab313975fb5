/** What a rule says, as data: every use of it switches over all its kinds. */
@NullMarked
package fr.recours.matching.internal.rule;

import org.jspecify.annotations.NullMarked;

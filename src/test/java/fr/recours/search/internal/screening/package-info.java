@NullMarked
package fr.recours.search.internal.screening;

import org.jspecify.annotations.NullMarked;

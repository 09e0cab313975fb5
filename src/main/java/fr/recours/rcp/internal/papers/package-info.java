/**
 * How the papers of the RCP are written: French sentences out of plain facts, set as PDF/A. The same facts give the same
 * bytes, whenever and wherever they are set.
 */
@NullMarked
package fr.recours.rcp.internal.papers;

import org.jspecify.annotations.NullMarked;

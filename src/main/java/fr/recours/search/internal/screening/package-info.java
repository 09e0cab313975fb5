/**
 * Every case of the index judged for one programme at once. What is stored of a verdict serves while it surely holds; criteria that
 * changed are put to the index; the matcher judges what remains. The result is that of the matcher over every case.
 */
@NullMarked
package fr.recours.search.internal.screening;

import org.jspecify.annotations.NullMarked;

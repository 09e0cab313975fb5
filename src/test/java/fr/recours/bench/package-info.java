/** Measures, run by {@code bin/bench}: never part of a test run. */
@org.jspecify.annotations.NullMarked
package fr.recours.bench;

package fr.recours.matching.internal.cql;

/** Whom an expression speaks of. What is said of donors is a list: one answer for each, in the order they are given. */
enum Person {
    RECIPIENT,
    DONOR
}

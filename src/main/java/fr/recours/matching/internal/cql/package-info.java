/** Writes programmes in HL7's Clinical Quality Language (CQL), over its System types only. */
@NullMarked
package fr.recours.matching.internal.cql;

import org.jspecify.annotations.NullMarked;

package fr.recours.matching;

import fr.recours.matching.internal.cql.GapPage;
import fr.recours.matching.internal.cql.ProgrammeWriter;
import fr.recours.matching.internal.cql.Shelf;
import java.util.List;

/**
 * A programme as a library of HL7's Clinical Quality Language, over the same data elements and with the same three truth
 * values: null is unknown.
 *
 * @param programme code of the programme
 * @param name name of the library and of its file, without the ending
 * @param text the library
 * @param gaps what the library leaves unknown because CQL cannot say it
 */
public record CqlExport(String programme, String name, String text, List<Gap> gaps) {

    /**
     * Something left unknown.
     *
     * @param criterion id of the criterion it stands in; empty outside of any
     * @param what the part left out, in French
     * @param reason why it is left out
     */
    public record Gap(String criterion, Kind kind, String what, String reason) {

        /** Whether it is known here, and only the library cannot say it. */
        public enum Kind {
            TO_BE_JUDGED,
            NOT_SAID
        }

        /** The same, met in another criterion. */
        public Gap in(String other) {
            return new Gap(other, kind, what, reason);
        }
    }

    public CqlExport {
        gaps = List.copyOf(gaps);
    }

    /** Every programme of a library; each refers only to others of it. */
    public static List<CqlExport> of(List<ProgrammeDefinition> programmes) {
        return ProgrammeWriter.write(new Shelf(programmes.stream()
                .map(programme -> new Shelf.Volume(
                        programme.code(),
                        programme.version(),
                        programme.name(),
                        programme.disease(),
                        programme.compiled()))
                .toList()));
    }

    /** A page for readers, in Markdown: how the libraries are to be read and all they do not say. */
    public static String page(List<CqlExport> exports) {
        return GapPage.write(exports);
    }
}

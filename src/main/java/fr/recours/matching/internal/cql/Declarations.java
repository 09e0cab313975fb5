package fr.recours.matching.internal.cql;

import fr.recours.matching.Drug;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that stands before the criteria. */
record Declarations(Library library, List<Drug> drugs) {

    String write() {
        return includes()
                + parameters()
                + "\n"
                + library.helpers().map(helper -> helper.text() + "\n").collect(Collectors.joining())
                + (library.courses().isEmpty() ? "" : new CourseTable(library.courses(), drugs).define())
                + ProgrammeWriter.definitions(library);
    }

    private String includes() {
        String included = library.included()
                .map(other -> "include " + other.library() + " version " + Names.string(other.version()) + " called "
                        + Names.quoted(other.code()) + "\n")
                .collect(Collectors.joining());
        return included.isEmpty() ? included : included + "\n";
    }

    private String parameters() {
        String declared = library.parameters()
                .map(field ->
                        "parameter " + Names.of(field.name()) + " " + field.type() + "  // " + field.words() + "\n")
                .collect(Collectors.joining());
        if (!library.courses().isEmpty()) {
            declared += new CourseTable(library.courses(), drugs).parameter();
        }
        List<Library.Field> donor = library.donorFields().toList();
        return donor.isEmpty() ? declared : declared + donors(donor);
    }

    private static String donors(List<Library.Field> fields) {
        String lines = fields.stream()
                .map(field ->
                        ",\n    " + Names.of(field.name()) + " " + field.type() + " " + Names.comment(field.words()))
                .collect(Collectors.joining());
        return "parameter donors\n  List<Tuple {\n    place Integer /* place in this list, from 0 */" + lines
                + "\n  }>\n";
    }
}

package fr.recours.referral.internal.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers Word shows before the lines of its lists come out otherwise in the PDF, where a list begins at 1 whenever
 * something stood between its lines, two that follow each other are one, and headings have no numbers (ECMA-376-1, 17.9).
 */
final class DocxLists {

    private static final Set<String> WITHOUT_NUMBERS = Set.of("bullet", "none", "");

    /** A line's place: which list, and how deep in it. */
    private record Place(String list, int level) {}

    /** Of kinds of lists, by kind and level: how its lines are numbered, and where they begin. */
    private final Map<Place, String> formats = new HashMap<>();

    private final Map<Place, String> starts = new HashMap<>();
    private final Set<String> numberedStyles = new HashSet<>();

    /** The kind of each list. */
    private final Map<String, String> kinds = new HashMap<>();

    private final Set<String> seen = new HashSet<>();

    /** The list or kind of lists that is being read. */
    private String told = "";

    private String list = "";
    private int level;
    private String style = "";
    private @Nullable Place before;
    private boolean differ;

    private DocxLists() {}

    static boolean differ(byte[] numbering, byte[] body) throws RejectedFileException {
        DocxLists lists = new DocxLists();
        OfficeXml.each(numbering, lists::readKind);
        OfficeXml.each(body, lists::begin, lists::end, text -> {});
        return lists.differ;
    }

    private void readKind(XMLStreamReader element) {
        String value = DocxSurvey.attribute(element, "val");
        switch (element.getLocalName()) {
            case "abstractNum" -> told = "kind " + DocxSurvey.attribute(element, "abstractNumId");
            case "num" -> told = DocxSurvey.attribute(element, "numId");
            case "abstractNumId" -> kinds.put(told, "kind " + value);
            case "lvl", "lvlOverride" -> level = level(DocxSurvey.attribute(element, "ilvl"));
            case "start", "startOverride" -> starts.put(new Place(told, level), value);
            case "numFmt" -> formats.put(new Place(told, level), value);
            case "pStyle" -> numberedStyles.add(value);
            default -> {}
        }
    }

    private static int level(String written) {
        return written.matches("\\d") ? Integer.parseInt(written) : 0;
    }

    private void begin(XMLStreamReader element) {
        String value = DocxSurvey.attribute(element, "val");
        switch (element.getLocalName()) {
            case "p" -> {
                list = "";
                level = 0;
                style = "";
            }
            case "tc" -> before = null;
            case "numId" -> list = value.equals("0") ? "" : value;
            case "ilvl" -> level = level(value);
            case "pStyle" -> style = value;
            default -> {}
        }
    }

    private void end(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "tc", "tbl" -> before = null;
            case "p" -> {
                Place here = list.isEmpty() ? null : new Place(list, level);
                differ |= here == null ? numberedStyles.contains(style) : isNumbered(here) && differs(here);
                before = here;
            }
            default -> {}
        }
    }

    private boolean isNumbered(Place place) {
        return !WITHOUT_NUMBERS.contains(of(formats, place, ""));
    }

    /** What a list says itself comes before what its kind says. */
    private String of(Map<Place, String> said, Place place, String otherwise) {
        Place ofKind = new Place(kinds.getOrDefault(place.list(), ""), place.level());
        return said.getOrDefault(place, said.getOrDefault(ofKind, otherwise));
    }

    private boolean differs(Place here) {
        boolean first = seen.add(here.list());
        boolean begunElsewhere = !of(starts, here, "1").equals("1");
        Place last = before;
        boolean together = last != null && last.list().equals(here.list());
        boolean within = last != null && last.level() > here.level();
        boolean afterAnother = last != null && !together && !within && last.level() == here.level() && isNumbered(last);
        return begunElsewhere || (first ? afterAnother : !together && !within);
    }
}

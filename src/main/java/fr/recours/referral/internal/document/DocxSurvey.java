package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of a Word document once before it is set as PDF: what stands at the head and foot of its first page, what will be
 * missing, and whether it is made to be more than a document.
 */
final class DocxSurvey {

    /** A book has some hundred thousand. */
    private static final int MOST_ELEMENTS = 500_000;

    private static final int DEEPEST = 200;

    /** The time a table takes doubles with each table it lies in. */
    private static final int DEEPEST_TABLES = 4;

    /** Formulas, charts, diagrams, drawings of shapes: what is not set. */
    private static final Set<String> LEFT_OUT = Set.of("oMath", "chart", "relIds", "wgp", "wpc", "object");

    private final Map<String, String> links = new HashMap<>();
    private int elements;
    private long letters;
    private boolean firstPageDiffers;
    private boolean sectionRead;
    private boolean leavesOut;

    private DocxSurvey() {}

    /** @throws RejectedFileException when there is too much to it */
    static DocxSurvey of(DocxParts parts) throws RejectedFileException {
        DocxSurvey survey = new DocxSurvey();
        for (byte[] part : parts.xml()) {
            survey.measure(part);
        }
        byte[] body =
                parts.part(DocxParts.BODY).orElseThrow(() -> new RejectedFileException(DocumentRejection.CORRUPT));
        OfficeXml.each(body, survey::read, survey::readEnd, text -> {});
        Optional<byte[]> numbering = parts.linked("numbering");
        survey.leavesOut |= numbering.isPresent() && DocxLists.differ(numbering.get(), body);
        return survey;
    }

    /** The link to what stands at the head of the first page; empty for none. */
    Optional<String> head() {
        return first("headerReference");
    }

    /** As {@link #head}, at the foot. */
    Optional<String> foot() {
        return first("footerReference");
    }

    private Optional<String> first(String kind) {
        return Optional.ofNullable(links.get(kind + (firstPageDiffers ? "/first" : "/default")));
    }

    /** Whether something will not be in the PDF. */
    boolean leavesOut() {
        return leavesOut;
    }

    private void measure(byte[] part) throws RejectedFileException {
        int[] depth = new int[2];
        Set<String> notes = new HashSet<>();
        OfficeXml.each(
                part,
                element -> {
                    depth[0]++;
                    depth[1] += element.getLocalName().equals("tbl") ? 1 : 0;
                    leavesOut |= LEFT_OUT.contains(element.getLocalName())
                            || element.getLocalName().equals("dstrike") && isOn(element);
                    if (element.getLocalName().matches("(foot|end)noteReference")) {
                        checkFirst(element, notes);
                    }
                    if (++elements > MOST_ELEMENTS || depth[0] > DEEPEST || depth[1] > DEEPEST_TABLES) {
                        throw new RejectedFileException(DocumentRejection.SIZE);
                    }
                },
                element -> {
                    depth[0]--;
                    depth[1] -= element.getLocalName().equals("tbl") ? 1 : 0;
                },
                text -> {
                    letters += text.getTextLength();
                    if (letters > DocxPdf.MOST_LETTERS) {
                        throw new RejectedFileException(DocumentRejection.SIZE);
                    }
                });
    }

    /** A note is set once for each reference to it; Word makes one. */
    private static void checkFirst(XMLStreamReader reference, Set<String> notes) throws RejectedFileException {
        for (int i = 0; i < reference.getAttributeCount(); i++) {
            if (reference.getAttributeLocalName(i).equals("id")
                    && !notes.add(reference.getLocalName() + reference.getAttributeValue(i))) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
        }
    }

    /** Only the first section has the first page. */
    private void read(XMLStreamReader element) {
        String name = element.getLocalName();
        if (sectionRead) {
            return;
        }
        if (name.equals("headerReference") || name.equals("footerReference")) {
            links.put(name + "/" + attribute(element, "type"), attribute(element, "id"));
        } else if (name.equals("titlePg")) {
            firstPageDiffers = isOn(element);
        }
    }

    private static boolean isOn(XMLStreamReader element) {
        return !attribute(element, "val").matches("0|false|off");
    }

    private void readEnd(XMLStreamReader element) {
        sectionRead |= element.getLocalName().equals("sectPr");
    }

    /** Of whatever namespace: Word's strict and transitional documents have different ones. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}

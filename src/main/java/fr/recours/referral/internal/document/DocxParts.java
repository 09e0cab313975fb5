package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The parts of a Word document that was checked before: its text, its notes, what stands at the head and foot of its pages. */
final class DocxParts {

    static final String BODY = "word/document.xml";

    private static final String FOLDER = "word/";
    private static final String BODY_LINKS = "word/_rels/document.xml.rels";

    private static final String XML = ".xml";
    private static final String LINKS = ".rels";

    /** Kinds of links to what is read beside the body. */
    private static final Set<String> TEXT =
            Set.of("footnotes", "endnotes", "comments", "styles", "numbering", "header", "footer");

    private final Map<String, byte[]> parts;

    private DocxParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static DocxParts of(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return new DocxParts(parts);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** All that are XML: what they link to as text has such a name too. */
    Iterable<byte[]> xml() throws RejectedFileException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(LINKS)) {
                OfficeXml.each(part.getValue(), DocxParts::checkName);
            }
        }
        return parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(XML) || part.getKey().endsWith(LINKS))
                .map(Map.Entry::getValue)::iterator;
    }

    /** Mammoth finds its parts by their links, whatever their names. */
    private static void checkName(XMLStreamReader link) throws RejectedFileException {
        String type = OfficeXml.attribute(link, "Type");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = OfficeXml.attribute(link, "Target");
        boolean measured = kind.equals("officeDocument")
                ? target.equals(BODY) || target.equals("/" + BODY)
                : !TEXT.contains(kind) || target.endsWith(XML);
        if (!measured) {
            throw new RejectedFileException(DocumentRejection.TYPE);
        }
    }

    /** Where a link of the body leads; empty when nowhere. */
    Optional<String> target(String link) throws RejectedFileException {
        return target(element -> OfficeXml.attribute(element, "Id").equals(link));
    }

    /** What a link of the body of that kind leads to. */
    Optional<byte[]> linked(String kind) throws RejectedFileException {
        return target(element -> OfficeXml.attribute(element, "Type").endsWith("/" + kind))
                .flatMap(this::part);
    }

    private Optional<String> target(Predicate<XMLStreamReader> wanted) throws RejectedFileException {
        byte[] links = parts.get(BODY_LINKS);
        if (links == null) {
            return Optional.empty();
        }
        String[] found = new String[1];
        OfficeXml.each(links, element -> {
            if (wanted.test(element)) {
                found[0] = OfficeXml.attribute(element, "Target");
            }
        });
        return Optional.ofNullable(found[0])
                .map(target -> target.startsWith("/") ? target.substring(1) : FOLDER + target)
                .filter(parts::containsKey);
    }

    /** The same document with what stands at the head or foot of a page as its text. */
    DocxParts withBody(String part) throws IOException {
        Map<String, byte[]> others = new LinkedHashMap<>(parts);
        others.put(BODY, asBody(others.getOrDefault(part, new byte[0])));
        String links = "word/_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
        others.put(BODY_LINKS, others.getOrDefault(links, noLinks()));
        return new DocxParts(others);
    }

    private static byte[] noLinks() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asBody(byte[] head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        try {
            XMLEventReader in = OfficeXml.factory().createXMLEventReader(new ByteArrayInputStream(head));
            XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
            int depth = 0;
            StartElement root = null;
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (event.isStartElement() && depth++ == 0) {
                    root = event.asStartElement();
                    var name = root.getName();
                    out.add(events.createStartElement(
                            name.getPrefix(),
                            name.getNamespaceURI(),
                            "document",
                            root.getAttributes(),
                            root.getNamespaces()));
                    out.add(events.createStartElement(name.getPrefix(), name.getNamespaceURI(), "body"));
                } else if (event.isEndElement() && --depth == 0 && root != null) {
                    var name = root.getName();
                    out.add(events.createEndElement(name.getPrefix(), name.getNamespaceURI(), "body"));
                    out.add(events.createEndElement(name.getPrefix(), name.getNamespaceURI(), "document"));
                } else if (depth > 0) {
                    out.add(event);
                }
            }
            out.close();
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
        return bytes.toByteArray();
    }

    byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

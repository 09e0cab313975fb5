package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Takes who made a Word document out of its properties; the elements stay, empty. */
final class DocxMakers {

    private static final Set<String> MAKERS = Set.of("creator", "lastModifiedBy", "Company", "Manager");

    private DocxMakers() {}

    static byte[] without(byte[] properties) throws RejectedFileException {
        OfficeXml.each(properties, element -> {});
        ByteArrayOutputStream kept = new ByteArrayOutputStream(properties.length);
        try {
            XMLEventReader in = OfficeXml.factory().createXMLEventReader(new ByteArrayInputStream(properties));
            XMLEventWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLEventWriter(kept, StandardCharsets.UTF_8.name());
            int inside = 0;
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (event.isStartElement()
                        && (inside > 0
                                || MAKERS.contains(
                                        event.asStartElement().getName().getLocalPart()))) {
                    inside++;
                }
                if (event.isStartDocument()) {
                    out.add(XMLEventFactory.newDefaultFactory().createStartDocument("UTF-8", "1.0"));
                } else if (inside == 0 || !event.isCharacters()) {
                    out.add(event);
                }
                if (event.isEndElement() && inside > 0) {
                    inside--;
                }
            }
            out.close();
        } catch (XMLStreamException | RuntimeException unreadable) { // the parser throws both on broken files
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
        return kept.toByteArray();
    }
}

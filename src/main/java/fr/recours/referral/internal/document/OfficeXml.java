package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a Word document that say what the others are. As Word reads them: whatever the quotes, the character
 * references, the encoding. Parts that Word itself refuses (ECMA-376-2, §8: another encoding than UTF-8 and UTF-16, a document type)
 * are refused here too, so that nothing is read in two ways.
 */
final class OfficeXml {

    private OfficeXml() {}

    /** What is done with each element. */
    interface Elements {
        void on(XMLStreamReader element) throws RejectedFileException;
    }

    static void each(byte[] part, Elements elements) throws RejectedFileException {
        each(part, elements, end -> {}, text -> {});
    }

    /**
     * @param ends what is done where each element ends
     * @param texts what is done with each stretch of text
     */
    static void each(byte[] part, Elements elements, Elements ends, Elements texts) throws RejectedFileException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(part));
            checkEncoding(reader.getEncoding());
            checkEncoding(reader.getCharacterEncodingScheme());
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw new RejectedFileException(DocumentRejection.ACTIVE);
                    case XMLStreamConstants.START_ELEMENT -> elements.on(reader);
                    case XMLStreamConstants.END_ELEMENT -> ends.on(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        texts.on(reader);
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) { // the parser throws both on broken files
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }

    /** The value of an attribute without a namespace; empty when there is none. */
    static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue("", name);
        return value == null ? "" : value.strip();
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void checkEncoding(@Nullable String encoding) throws RejectedFileException {
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).matches("UTF-8|UTF-16(BE|LE)?")) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }
}

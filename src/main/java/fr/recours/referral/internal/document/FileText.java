package fr.recours.referral.internal.document;

import fr.recours.letter.PdfText;
import fr.recours.letter.UnreadableFileException;
import fr.recours.referral.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a document that was checked before; of images, and of what cannot be read, none. */
public final class FileText {

    private static final String BODY = "word/document.xml";

    private FileText() {}

    public static String of(DocumentType type, byte[] content) {
        return switch (type) {
            case PDF -> pdf(content);
            case DOCX -> docx(content);
            case PNG, JPEG, TIFF, DICOM -> "";
        };
    }

    private static String pdf(byte[] content) {
        try {
            return PdfText.of(content);
        } catch (UnreadableFileException unreadable) {
            return "";
        }
    }

    private static String docx(byte[] content) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equalsIgnoreCase(BODY)) {
                    return words(parts.readAllBytes());
                }
            }
        } catch (IOException | XMLStreamException unreadable) {
            return "";
        }
        return "";
    }

    private static String words(byte[] body) throws XMLStreamException {
        XMLStreamReader reader = OfficeXml.factory().createXMLStreamReader(new ByteArrayInputStream(body));
        StringBuilder words = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS -> words.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> words.append(between(reader.getLocalName()));
                default -> {}
            }
        }
        return words.toString();
    }

    /** What ends a paragraph, a cell, a tabulation parts words. */
    private static String between(String element) {
        return switch (element) {
            case "p", "br" -> "\n";
            case "tc", "tab" -> " ";
            default -> "";
        };
    }
}

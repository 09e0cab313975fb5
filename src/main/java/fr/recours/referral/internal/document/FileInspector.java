package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks into a file: is it what its name says, can it be read, does it carry something that acts? Cleans what passes. */
@Component
public class FileInspector {

    /** Tika knows a Word document by its name only; what is inside is looked at by {@link DocxFile}. */
    private static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml");

    private final Tika tika = new Tika();
    private final long maxPixels;

    FileInspector(DocumentProperties properties) {
        this.maxPixels = properties.maxPixels();
    }

    /** @param name as its sender named it */
    public Inspection inspect(String name, byte[] content) {
        try {
            DocumentType type = FileNames.promised(name).orElseThrow(() -> refused(DocumentRejection.TYPE));
            if (content.length == 0) {
                throw refused(DocumentRejection.CORRUPT);
            }
            if (!is(type, tika.detect(content)) || type != DocumentType.DOCX && Disguise.hidesArchive(content)) {
                throw refused(DocumentRejection.TYPE);
            }
            return new Inspection.Accepted(type, clean(type, content));
        } catch (RejectedFileException refused) {
            return new Inspection.Refused(refused.why());
        }
    }

    private static boolean is(DocumentType type, String detected) {
        return type.mediaType().equals(detected) || type == DocumentType.DOCX && ZIP.contains(detected);
    }

    private byte[] clean(DocumentType type, byte[] content) throws RejectedFileException {
        return switch (type) {
            case PDF -> PdfFile.cleaned(content);
            case DOCX -> DocxFile.cleaned(content);
            case PNG -> {
                ImageSize.check(type, content, maxPixels);
                yield PngFile.cleaned(content);
            }
            case JPEG -> {
                ImageSize.check(type, content, maxPixels);
                yield JpegFile.cleaned(content);
            }
            case TIFF -> {
                TiffPages.check(content, maxPixels);
                yield content;
            }
            case DICOM -> content;
        };
    }

    private static RejectedFileException refused(DocumentRejection why) {
        return new RejectedFileException(why);
    }
}

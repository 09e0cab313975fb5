package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private final MarkedFiles served;

    FileInspector(DocumentProperties properties, MarkedFiles served) {
        this.maxPixels = properties.maxPixels();
        this.served = served;
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
            byte[] cleaned = clean(type, content);
            checkServable(type, cleaned);
            return accepted(type, cleaned);
        } catch (RejectedFileException refused) {
            return new Inspection.Refused(refused.why());
        }
    }

    private static Inspection accepted(DocumentType type, byte[] cleaned) throws RejectedFileException {
        byte[] copy = PdfCopy.of(type, cleaned);
        if (type != DocumentType.DICOM) {
            return new Inspection.Accepted(type, cleaned, copy, false, false);
        }
        DicomFile dicom = DicomFile.of(cleaned);
        return new Inspection.Accepted(type, cleaned, copy, !dicom.identity().isEmpty(), dicom.mayBeWrittenOn());
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
            case TIFF -> TiffPages.cleaned(content, maxPixels);
            case DICOM -> DicomFile.cleaned(content);
        };
    }

    /** What cannot be written on would be served without its reader's name: its sender is to know that now. */
    private void checkServable(DocumentType type, byte[] cleaned) throws RejectedFileException {
        try {
            served.check(type, () -> new ByteArrayInputStream(cleaned));
        } catch (IOException unreadable) {
            throw refused(DocumentRejection.CORRUPT);
        }
    }

    private static RejectedFileException refused(DocumentRejection why) {
        return new RejectedFileException(why);
    }
}

package fr.recours.referral;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats a document may have (portal.md §6). */
public enum DocumentType {
    PDF("application/pdf", true, "pdf"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    TIFF("image/tiff", false, "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    DICOM("application/dicom", false, "dcm", "dicom");

    private final String mediaType;
    private final boolean viewable;
    private final List<String> extensions;

    DocumentType(String mediaType, boolean viewable, String... extensions) {
        this.mediaType = mediaType;
        this.viewable = viewable;
        this.extensions = List.of(extensions);
    }

    /** The type the name's last extension says. */
    public static Optional<DocumentType> ofExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> type.extensions.contains(wanted))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether every browser shows it by itself; of the others a PDF is made where that can be done. */
    public boolean viewable() {
        return viewable;
    }

    /** Without their dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }
}

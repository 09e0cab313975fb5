package fr.recours.letter;

import fr.recours.matching.Bilingual;

/** A PDF without a text to read. Its message says what to do, in French and English, and repeats nothing of the file. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be read. */
    public enum PdfFault {
        NO_PDF,
        LOCKED,
        IMAGES_ONLY,
        TOO_LONG
    }

    private final PdfFault fault;

    UnreadablePdfException(PdfFault fault) {
        super(describe(fault).en());
        this.fault = fault;
    }

    public PdfFault fault() {
        return fault;
    }

    /** What is wrong and what to do. */
    public Bilingual explanation() {
        return describe(fault);
    }

    private static Bilingual describe(PdfFault fault) {
        return switch (fault) {
            case NO_PDF ->
                new Bilingual(
                        "Ce fichier n’est pas un PDF lisible. Collez le texte de la lettre, ou joignez un autre fichier.",
                        "This file is not a readable PDF. Paste the text of the letter, or attach another file.");
            case LOCKED ->
                new Bilingual(
                        "Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, ou collez le texte de la lettre.",
                        "This PDF is protected by a password. Save it without protection, or paste the text of the letter.");
            case IMAGES_ONLY ->
                new Bilingual(
                        "Ce PDF ne contient que des images (document numérisé)\u00a0: son texte ne peut pas être lu. Collez le texte de la lettre, ou joignez un PDF issu du traitement de texte.",
                        "This PDF holds images only (a scan): its text cannot be read. Paste the text of the letter, or attach a PDF made by a word processor.");
            case TOO_LONG ->
                new Bilingual(
                        "Ce PDF est trop long pour être lu comme une lettre. Joignez la lettre seule, ou collez son texte.",
                        "This PDF is too long to be read as a letter. Attach the letter alone, or paste its text.");
        };
    }
}

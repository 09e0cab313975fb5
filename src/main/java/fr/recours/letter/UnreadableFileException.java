package fr.recours.letter;

import fr.recours.matching.Bilingual;

/** A file without a letter's text to read. Its message says what to do, in French and English, and repeats nothing of the file. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be read. */
    public enum Fault {
        NO_PDF(
                "Ce fichier n’est pas un PDF lisible. Collez le texte de la lettre, ou joignez un autre fichier.",
                "This file is not a readable PDF. Paste the text of the letter, or attach another file."),
        LOCKED(
                "Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, ou collez le texte de la lettre.",
                "This PDF is protected by a password. Save it without protection, or paste the text of the letter."),
        IMAGES_ONLY(
                "Ce PDF ne contient que des images (document numérisé)\u00a0: son texte ne peut pas être lu. Collez le texte de la lettre, ou joignez un PDF issu du traitement de texte.",
                "This PDF holds images only (a scan): its text cannot be read. Paste the text of the letter, or attach a PDF made by a word processor."),
        TOO_LONG(
                "Ce PDF est trop long pour être lu comme une lettre. Joignez la lettre seule, ou collez son texte.",
                "This PDF is too long to be read as a letter. Attach the letter alone, or paste its text."),
        TOO_MUCH_TEXT(
                "Ce texte est trop long pour être lu comme une lettre\u00a0: il n’est pas repris. Donnez la lettre seule.",
                "This text is too long to be read as a letter: it is not taken. Give the letter alone."),
        NO_TEXT("ni un texte ni un PDF", "neither a text nor a PDF");

        private final Bilingual explanation;

        Fault(String fr, String en) {
            this.explanation = new Bilingual(fr, en);
        }

        /** What is wrong and what to do. */
        public Bilingual explanation() {
            return explanation;
        }
    }

    private final Fault fault;

    UnreadableFileException(Fault fault) {
        super(fault.explanation().en());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong and what to do. */
    public Bilingual explanation() {
        return fault.explanation();
    }
}

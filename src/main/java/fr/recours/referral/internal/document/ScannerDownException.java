package fr.recours.referral.internal.document;

/** The scanner gave no answer to rely on. The message is a code, without a word of the file. */
public class ScannerDownException extends Exception {

    ScannerDownException(String code) {
        super(code);
    }
}

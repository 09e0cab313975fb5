package fr.recours.referral;

import java.io.InputStream;

/**
 * A document to be served, once, with the name of its reader written on it where that can be done. Whoever asked for it closes the stream.
 *
 * @param type of what is served, which can be a PDF made of the document
 * @param fileName safe to save under, with the extension of its type
 * @param content decrypted as it is read; reading fails when the bytes at rest were changed
 */
public record OpenedDocument(DocumentType type, String fileName, InputStream content) {}

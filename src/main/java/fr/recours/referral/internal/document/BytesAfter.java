package fr.recours.referral.internal.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps of what is written to it what comes after so many bytes. */
final class BytesAfter extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long left;

    BytesAfter(long skipped) {
        this.left = skipped;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int skipped = (int) Math.min(left, length);
        left -= skipped;
        kept.write(bytes, offset + skipped, length - skipped);
    }

    byte[] kept() {
        return kept.toByteArray();
    }
}

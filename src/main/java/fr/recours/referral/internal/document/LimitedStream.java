package fr.recours.referral.internal.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read and ends once there is more than allowed. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long count;

    /** @param limit most bytes */
    public LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (cutShort()) {
            return -1;
        }
        int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        return read;
    }

    /** Bytes read so far. */
    public long count() {
        return count;
    }

    /** Whether there was more than allowed. */
    public boolean cutShort() {
        return count > limit;
    }
}

package fr.recours.search.internal.facts;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.shared.SealedBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The facts of a case as an index keeps them for the matcher: packed, and sealed, since a birth to the day or a remark says who
 * somebody is. Thread-safe.
 */
public final class SealedFacts {

    private static final String PURPOSE = "facts of the index of cases";

    private final PackedFacts packed;
    private final SealedBytes seal;

    /** @param dictionary the one of the cases; with another the bytes do not read */
    public SealedFacts(Dictionary dictionary, SealedBytes seal) {
        this.packed = new PackedFacts(new Wordbook(dictionary));
        this.seal = seal;
    }

    BytesRef bytes(CaseFile caseFile) {
        try {
            ByteBuffersDataOutput open = new ByteBuffersDataOutput();
            packed.write(caseFile, open);
            return new BytesRef(seal.seal(PURPOSE, open.toArrayCopy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts as they were written; the case has no id. */
    public CaseFile read(BytesRef sealed, LocalDate referenceDate) throws IOException {
        byte[] bytes = Arrays.copyOfRange(sealed.bytes, sealed.offset, sealed.offset + sealed.length);
        return packed.read(new ByteArrayDataInput(seal.open(PURPOSE, bytes)), referenceDate);
    }
}

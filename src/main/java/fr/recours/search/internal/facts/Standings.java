package fr.recours.search.internal.facts;

import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What a programme made of a case on a day, in a few bytes: the verdict, how each criterion stands, and until when both are
 * surely the same. It is by the definitions the index was made with: with others a new one is made.
 */
public final class Standings {

    private static final Result[] RESULTS = Result.values();
    private static final int AS_OF = 0;
    private static final int UNTIL = AS_OF + Integer.BYTES;
    private static final int RESULT = UNTIL + Integer.BYTES;
    private static final int DISEASE = RESULT + 1;
    private static final int CRITERIA = DISEASE + 1;

    private final BytesRef bytes;
    private final ByteBuffer read;

    private Standings(BytesRef bytes) {
        this.bytes = bytes;
        this.read = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).slice();
    }

    /** Reads what {@link #bytes()} wrote. */
    public static Standings read(BytesRef bytes) {
        return new Standings(bytes);
    }

    /**
     * Sums a verdict up.
     *
     * @param factsUntil the first day on which the facts may be others
     */
    static Standings of(Eligibility verdict, boolean diseaseKnown, LocalDate factsUntil) {
        LocalDate change = verdict.nextChange();
        LocalDate until = change != null && change.isBefore(factsUntil) ? change : factsUntil;
        List<CriterionOutcome> outcomes = verdict.outcomes();
        ByteBuffer written = ByteBuffer.allocate(CRITERIA + outcomes.size());
        written.putInt((int) verdict.referenceDate().toEpochDay());
        written.putInt((int) until.toEpochDay());
        written.put((byte) verdict.result().ordinal());
        written.put((byte) (diseaseKnown ? 1 : 0));
        outcomes.forEach(outcome -> written.put(code(outcome)));
        return new Standings(new BytesRef(written.array()));
    }

    /** Tells one dictionary, one set of definitions and one matcher from another. */
    public static long digest(Dictionary dictionary, List<ProgrammeDefinition> definitions) {
        return digest(
                dictionary.source(),
                definitions.stream().map(ProgrammeDefinition::source).toList());
    }

    static long digest(String dictionary, List<String> definitions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Matcher.ENGINE_VERSION.getBytes(StandardCharsets.UTF_8));
            digest.update(dictionary.getBytes(StandardCharsets.UTF_8));
            definitions.forEach(definition -> digest.update(definition.getBytes(StandardCharsets.UTF_8)));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte code(CriterionOutcome outcome) {
        return Stand.of(outcome).code();
    }

    BytesRef bytes() {
        return bytes;
    }

    /** Whether it is surely what the matcher would say on a day. */
    public boolean holds(long epochDay) {
        return read.getInt(AS_OF) <= epochDay && epochDay < read.getInt(UNTIL);
    }

    public Result result() {
        return RESULTS[read.get(RESULT)];
    }

    /** Whether the disease is known; while it is not, no programme is ruled out for it. */
    public boolean diseaseKnown() {
        return read.get(DISEASE) == 1;
    }

    /** How many criteria were judged; none when the verdict was known before any was. */
    public int criteria() {
        return read.limit() - CRITERIA;
    }

    /** How a criterion stands, by its place among those about the recipient that are judged by themselves. */
    public Stand of(int criterion) {
        return Stand.of(read.get(CRITERIA + criterion));
    }
}

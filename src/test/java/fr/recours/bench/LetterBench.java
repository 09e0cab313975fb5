package fr.recours.bench;

import fr.recours.letter.LetterReader;
import fr.recours.letter.LetterReading;
import fr.recours.letter.LetterScores;
import fr.recours.matching.Dictionary;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One page of a letter, from text to facts: minutes of the reference centre, repeated until they fill a page. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LetterBench {

    /** Letters and spaces of a full page of minutes. */
    private static final int PAGE = 3000;

    private final LetterReader reader = new LetterReader(Dictionary.standard());
    private final String page = page();
    private final LocalDate reference = LocalDate.of(2026, 3, 11);

    @Benchmark
    public LetterReading read() {
        return reader.read(page, reference);
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        LetterScores.resource("examples.jsonl").stream()
                .map(letter -> letter.path("text").stringValue())
                .forEach(page::append);
        while (page.length() < PAGE) {
            page.append("\n").append(page, 0, Math.min(page.length(), PAGE - page.length()));
        }
        return page.toString();
    }
}

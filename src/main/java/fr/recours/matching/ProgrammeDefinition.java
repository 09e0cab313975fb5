package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One programme's criteria, ready to be judged. Immutable. */
public final class ProgrammeDefinition {

    private final String version;
    private final Bilingual name;
    private final Bilingual summary;
    private final @Nullable Bilingual note;
    private final String disease;
    private final boolean complete;
    private final CompiledProgramme compiled;
    private final CompiledLibrary library;
    private final String source;

    ProgrammeDefinition(
            CompiledProgramme compiled,
            CompiledLibrary library,
            String version,
            Bilingual name,
            Bilingual summary,
            @Nullable Bilingual note,
            String disease,
            boolean complete,
            String source) {
        this.compiled = compiled;
        this.library = library;
        this.version = version;
        this.name = name;
        this.summary = summary;
        this.note = note;
        this.disease = disease;
        this.complete = complete;
        this.source = source;
    }

    /** Its code in case files and on screen: {@code MSC-ScS}. */
    public String code() {
        return compiled.code();
    }

    public String version() {
        return version;
    }

    public Bilingual name() {
        return name;
    }

    /** Words that describe it, for the index that suggests programmes. */
    public Bilingual summary() {
        return summary;
    }

    /** What to know of the programme as a whole, such as how sure its rules are; shown with every verdict. */
    public Optional<Bilingual> note() {
        return Optional.ofNullable(note);
    }

    /** Code of the disease it is for. */
    public String disease() {
        return disease;
    }

    /** Whether its criteria are entered; an incomplete one is judged on the disease only. */
    public boolean complete() {
        return complete;
    }

    /** Every item of the protocol, in its order, the donor's among them. */
    public List<Criterion> criteria() {
        return compiled.criteria().stream()
                .map(CompiledProgramme.CompiledCriterion::criterion)
                .toList();
    }

    /** What it tells with its verdict when it holds; never changes the verdict. */
    public List<Warning> warnings() {
        return compiled.warnings().stream()
                .map(CompiledProgramme.CompiledWarning::warning)
                .toList();
    }

    /** The file it was read from, as text. */
    public String source() {
        return source;
    }

    /** Tells its source from any other, also under one version: SHA-256, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its rules, for the engine. */
    CompiledProgramme compiled() {
        return compiled;
    }

    /** The programmes it was read with, for the engine. */
    CompiledLibrary library() {
        return library;
    }

    /** The same with other rules. */
    ProgrammeDefinition with(CompiledProgramme otherRules, CompiledLibrary otherLibrary) {
        return new ProgrammeDefinition(
                otherRules, otherLibrary, version, name, summary, note, disease, complete, source);
    }
}

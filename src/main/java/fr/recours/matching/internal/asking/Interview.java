package fr.recours.matching.internal.asking;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.rule.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into several programmes on one case; what their rules share is worked out once. */
public final class Interview {

    /** One programme's, and whether its criteria are entered. */
    private record Part(Inquiry inquiry, boolean complete) {}

    private final CaseFile caseFile;
    private final Map<CompiledLibrary, Shapes> libraries = new IdentityHashMap<>();
    private final Finders finders = new Finders();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Gaps gaps;

    public Interview(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /**
     * Takes up one programme.
     *
     * @param library where criteria of other programmes are found; the programme is one of it
     * @param applies holds when the disease of the case is the programme's
     * @param complete whether its criteria are entered
     */
    public void about(
            Eligibility verdict, CompiledProgramme programme, CompiledLibrary library, Rule applies, boolean complete) {
        Inquiry inquiry = new Inquiry(verdict, finders);
        inquiry.read(shapes(programme, library), applies);
        parts.add(new Part(inquiry, complete));
    }

    private Shapes shapes(CompiledProgramme programme, CompiledLibrary library) {
        Shapes known = libraries.get(library);
        if (known == null) {
            Examination examination = new Examination(programme, library, caseFile);
            Gaps all = gaps == null ? new Gaps(examination) : gaps;
            gaps = all;
            known = new Shapes(examination, all);
            libraries.put(library, known);
        }
        return known.under(programme.code());
    }

    /**
     * What came out, over all programmes taken up.
     *
     * @param asked codes of those the questions are for
     */
    public NextQuestions next(Set<String> asked, Form form) {
        return Asking.of(
                parts.stream().map(part -> part.inquiry().find(part.complete())).toList(), asked, form);
    }
}

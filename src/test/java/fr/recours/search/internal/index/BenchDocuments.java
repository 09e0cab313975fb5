package fr.recours.search.internal.index;

import fr.recours.bench.PlausibleCase;
import fr.recours.bench.PlausibleCases;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.referral.CaseContent;
import fr.recours.referral.CaseOpinion;
import fr.recours.referral.CaseText;
import fr.recours.referral.IndexedCase;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;
import fr.recours.search.internal.facts.FactFields;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedBytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;

/** The portal's own documents of invented cases, each in one of many centres, in some state, some with an opinion. */
public final class BenchDocuments {

    private static final int CENTRES = 60;
    private static final List<ReferralState> STATES = List.of(
            ReferralState.CLOSED,
            ReferralState.CLOSED,
            ReferralState.CLOSED,
            ReferralState.FOLLOW_UP,
            ReferralState.OPINION_ISSUED,
            ReferralState.TRIAGE,
            ReferralState.DECLINED);
    private static final List<String> OUTCOMES =
            List.of("FAVOURABLE", "FAVOURABLE_WITH_CONDITIONS", "UNFAVOURABLE", "WORK_UP_FIRST", "OTHER_TREATMENT");
    private static final int URGENT = 11;

    private final CaseDocuments documents;
    private final Matcher matcher;
    private final List<ProgrammeDefinition> programmes;

    public BenchDocuments(Dictionary dictionary, List<ProgrammeDefinition> programmes, SealedBytes seal) {
        FactFields facts = new FactFields(dictionary, programmes, seal);
        this.documents = new CaseDocuments(facts::of, new RecordedWords(dictionary));
        this.matcher = new Matcher(dictionary);
        this.programmes = List.copyOf(programmes);
    }

    /** Centre n of so many as there are. */
    public static CentreId centre(int number) {
        return new CentreId(new UUID(2, number % CENTRES));
    }

    /** What the portal would index of a case. */
    public CaseContent content(int number, PlausibleCase one) {
        CaseFile facts = one.caseFile();
        Map<String, Result> verdicts = new LinkedHashMap<>();
        List<Result> results = matcher.results(programmes, facts.withReferenceDate(PlausibleCases.TODAY));
        for (int i = 0; i < programmes.size(); i++) {
            verdicts.put(programmes.get(i).code(), results.get(i));
        }
        ReferralState state = STATES.get(number % STATES.size());
        return new CaseContent(
                new ReferralId(new UUID(1, number)),
                "R-%04d-%03d".formatted(number / 1000 % 10_000, number % 1000),
                centre(number),
                state,
                number % URGENT == 0 ? Urgency.URGENT : Urgency.ROUTINE,
                facts.referenceDate().atStartOfDay(FrenchTime.ZONE).toInstant(),
                PlausibleCases.TODAY,
                facts,
                verdicts,
                state == ReferralState.TRIAGE
                        ? List.of()
                        : List.of(new CaseOpinion(
                                OUTCOMES.get(number % OUTCOMES.size()), null, "", PlausibleCases.TODAY)),
                List.of(
                        new CaseText(CaseText.Source.QUESTION, one.text()),
                        new CaseText(CaseText.Source.LETTER, one.letter())));
    }

    public Document of(CaseContent content) {
        return documents.of(new IndexedCase(content, content.facts()));
    }

    /** As the portal searches. */
    public static CaseSearcher searcher(IndexReader reader) {
        return new CaseSearcher(reader, new CountedValues());
    }
}

package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Result;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseContent;
import fr.recours.referral.CaseOpinion;
import fr.recours.referral.CaseOpinions;
import fr.recours.referral.CaseText;
import fr.recours.referral.IndexedCase;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.FrenchTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what cases are found by, without the patient's names, and what they are judged by; many at once. */
@Component
class CaseContents {

    private final ContentStore store;
    private final DocumentTexts documents;
    private final CaseLetters letters;
    private final ObjectProvider<CaseOpinions> opinions;
    private final IdentityVault identities;
    private final TextVault texts;
    private final Programmes programmes;

    CaseContents(
            ContentStore store,
            DocumentTexts documents,
            CaseLetters letters,
            ObjectProvider<CaseOpinions> opinions,
            IdentityVault identities,
            TextVault texts,
            Programmes programmes) {
        this.store = store;
        this.documents = documents;
        this.letters = letters;
        this.opinions = opinions;
        this.identities = identities;
        this.texts = texts;
        this.programmes = programmes;
    }

    /** @param extracting whether documents whose text was not extracted yet are read now */
    Map<UUID, IndexedCase> of(Collection<UUID> cases, boolean extracting) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<FrozenCase> frozen = store.inForce(cases);
        Map<UUID, List<GivenVerdict>> verdicts =
                store.verdicts(frozen.stream().map(FrozenCase::version).toList()).stream()
                        .collect(Collectors.groupingBy(GivenVerdict::version));
        Parts parts = new Parts(messages(cases), letters.of(cases), documents.of(cases, extracting), opinions(cases));
        Map<UUID, IndexedCase> contents = new HashMap<>();
        for (FrozenCase one : frozen) {
            contents.put(one.id(), indexed(one, verdicts.getOrDefault(one.version(), List.of()), parts));
        }
        return contents;
    }

    /** The facts alone, as they were frozen. */
    Map<ReferralId, CaseFile> facts(Collection<UUID> cases) {
        return cases.isEmpty()
                ? Map.of()
                : store.facts(cases).stream()
                        .collect(Collectors.toMap(one -> new ReferralId(one.id()), one -> CaseFileJson.read(
                                        one.facts(), programmes.dictionary())
                                .caseFile()));
    }

    private record Parts(
            Map<UUID, List<String>> messages,
            Map<UUID, List<String>> letters,
            Map<UUID, List<String>> documents,
            Map<ReferralId, List<CaseOpinion>> opinions) {}

    private IndexedCase indexed(FrozenCase one, List<GivenVerdict> verdicts, Parts parts) {
        CaseFile facts = CaseFileJson.read(one.facts(), programmes.dictionary()).caseFile();
        List<CaseOpinion> said = parts.opinions().getOrDefault(new ReferralId(one.id()), List.of());
        List<CaseText> written = written(one, said, parts);
        Anonymised without = new Anonymised(
                identities.open(one.id(), one.names()),
                facts,
                written.stream().map(CaseText::text).toList());
        LocalDate reference = verdicts.isEmpty()
                ? LocalDate.ofInstant(one.submittedAt(), FrenchTime.ZONE)
                : verdicts.getFirst().referenceDate();
        CaseContent content = new CaseContent(
                new ReferralId(one.id()),
                one.reference(),
                new CentreId(one.centreId()),
                one.state(),
                one.urgency(),
                one.submittedAt(),
                reference,
                without.facts(facts, programmes.dictionary()).withReferenceDate(reference),
                results(verdicts),
                said.stream()
                        .map(opinion -> new CaseOpinion(
                                opinion.outcome(),
                                opinion.programme(),
                                without.text(opinion.text()),
                                opinion.signedOn()))
                        .toList(),
                written.stream()
                        .map(text -> new CaseText(text.source(), without.text(text.text())))
                        .toList());
        return new IndexedCase(content, facts.withReferenceDate(reference));
    }

    /** Every text of a case, as it was written. */
    private static List<CaseText> written(FrozenCase one, List<CaseOpinion> said, Parts parts) {
        List<CaseText> all = new ArrayList<>();
        all.add(new CaseText(CaseText.Source.QUESTION, one.question()));
        said.forEach(opinion -> all.add(new CaseText(CaseText.Source.OPINION, opinion.text())));
        parts.letters()
                .getOrDefault(one.id(), List.of())
                .forEach(text -> all.add(new CaseText(CaseText.Source.LETTER, text)));
        parts.messages()
                .getOrDefault(one.id(), List.of())
                .forEach(text -> all.add(new CaseText(CaseText.Source.MESSAGE, text)));
        parts.documents()
                .getOrDefault(one.id(), List.of())
                .forEach(text -> all.add(new CaseText(CaseText.Source.DOCUMENT, text)));
        return all;
    }

    private static Map<String, Result> results(List<GivenVerdict> verdicts) {
        Map<String, Result> results = new LinkedHashMap<>();
        verdicts.forEach(verdict -> results.put(verdict.programme(), verdict.result()));
        return results;
    }

    private Map<UUID, List<String>> messages(Collection<UUID> cases) {
        return store.messages(cases).stream()
                .collect(Collectors.groupingBy(
                        Message::referralId,
                        Collectors.mapping(
                                message -> texts.open(message.id(), Messages.COLUMN, message.text()),
                                Collectors.toList())));
    }

    private Map<ReferralId, List<CaseOpinion>> opinions(Collection<UUID> cases) {
        List<ReferralId> ids = cases.stream().map(ReferralId::new).toList();
        Map<ReferralId, List<CaseOpinion>> told = new HashMap<>();
        opinions.stream().forEach(module -> told.putAll(module.inForce(ids)));
        return told;
    }
}

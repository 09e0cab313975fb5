package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.programme.Programmes;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ItemAnswer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between an answer and its sealed column: facts are kept in the exchange format, as the only ones of a case. */
@Component
class AnswerTexts {

    private static final String WORDS = "words";
    private static final String FACTS = "facts";

    private final TextVault vault;
    private final Programmes programmes;

    AnswerTexts(TextVault vault, Programmes programmes) {
        this.vault = vault;
        this.programmes = programmes;
    }

    byte[] seal(Item item, String column, ItemAnswer answer, LocalDate referenceDate) {
        AnsweredFacts told = answer.facts();
        Map<String, String> kept = told == null
                ? Map.of(WORDS, answer.words())
                : Map.of(
                        WORDS,
                        answer.words(),
                        FACTS,
                        CaseFileJson.write(told.on(CaseFile.empty("answer", referenceDate))));
        return vault.seal(item.id(), column, JsonMapper.shared().writeValueAsString(kept));
    }

    @Nullable
    ItemAnswer open(Item item, String column, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        Map<String, String> kept =
                JsonMapper.shared().readValue(vault.open(item.id(), column, sealed), new TypeReference<>() {});
        String facts = kept.get(FACTS);
        return new ItemAnswer(facts == null ? null : told(item, facts), kept.getOrDefault(WORDS, ""));
    }

    private @Nullable AnsweredFacts told(Item item, String written) {
        CaseFile facts = CaseFileJson.read(written, programmes.dictionary()).caseFile();
        String element = item.element();
        return switch (item.kind()) {
            case ELEMENT ->
                Optional.ofNullable(element)
                        .flatMap(facts::latest)
                        .map(AnsweredFacts.Datum::new)
                        .orElse(null);
            case COURSES -> new AnsweredFacts.Courses(facts.treatments());
            case DONORS -> new AnsweredFacts.Donors(facts.donors());
            case DOCUMENT, QUESTION -> null;
        };
    }
}

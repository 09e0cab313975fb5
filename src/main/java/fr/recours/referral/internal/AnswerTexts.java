package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Observation;
import fr.recours.programme.Programmes;
import fr.recours.referral.ItemAnswer;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Between an answer and its sealed column: a value is kept in the exchange format, as the only fact of a case. */
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
        Observation value = answer.value();
        Map<String, String> kept = value == null
                ? Map.of(WORDS, answer.words())
                : Map.of(
                        WORDS,
                        answer.words(),
                        FACTS,
                        CaseFileJson.write(
                                CaseFile.empty("answer", referenceDate).with(value)));
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
        String element = item.element();
        Observation value = facts == null || element == null
                ? null
                : CaseFileJson.read(facts, programmes.dictionary())
                        .caseFile()
                        .latest(element)
                        .orElse(null);
        return new ItemAnswer(value, kept.getOrDefault(WORDS, ""));
    }
}

package fr.recours.matching.internal.engine;

import fr.recours.matching.Drug;
import fr.recours.matching.internal.dictionary.SoughtPressures;
import fr.recours.matching.internal.language.Nearest;
import fr.recours.matching.internal.yaml.PlacedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A formula that gives what nobody stated, as a dictionary names it: {@code mosteller}, {@code pulses_iv cyclophosphamide}.
 *
 * @param name one of {@link Formulas#NAMES}
 * @param drug the drug whose lines of treatment it reads; none when it reads no drug's or all
 * @param pressures what it looks for among blood pressures; none when it looks for none
 */
public record Formula(
        String name, @Nullable Drug drug, @Nullable SoughtPressures pressures) {

    /** One that looks for no blood pressures. */
    Formula(String name, @Nullable Drug drug) {
        this(name, drug, null);
    }

    Formula with(@Nullable SoughtPressures sought) {
        return new Formula(name, drug, sought);
    }

    /** @throws fr.recours.matching.DefinitionException when there is no such formula or drug */
    static Formula of(PlacedText written, Map<String, Drug> drugs) {
        List<String> words = List.of(written.text().split(" ", 2));
        String name = words.getFirst();
        if (!Formulas.NAMES.contains(name)) {
            throw written.place().error("unknown formula '" + name + "'" + Nearest.hint(name, Formulas.NAMES));
        }
        if (!Formulas.OF_ONE_DRUG.contains(name)) {
            if (words.size() > 1) {
                throw written.place().error("formula '" + name + "' is of no drug: leave out '" + words.get(1) + "'");
            }
            return new Formula(name, null);
        }
        if (words.size() == 1) {
            throw written.place().error("formula '" + name + "' needs the name of a drug behind it");
        }
        Drug drug = drugs.get(words.get(1));
        if (drug == null) {
            throw written.place()
                    .error("unknown drug '" + words.get(1) + "'" + Nearest.hint(words.get(1), drugs.keySet()));
        }
        return new Formula(name, drug);
    }

    /** @throws NullPointerException when the dictionary does not tell them */
    public SoughtPressures ofPressures() {
        return Objects.requireNonNull(pressures, name);
    }

    /** @throws NullPointerException when it is of no drug */
    public Drug ofDrug() {
        return Objects.requireNonNull(drug, name);
    }
}

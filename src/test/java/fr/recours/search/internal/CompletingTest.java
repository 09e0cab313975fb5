package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.DemoPeople;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the word at the caret may become, wherever it stands. */
class CompletingTest extends SearchTest {

    /** Wherever one types; what follows stays. */
    @Test
    void completesAmidAQueryAndBetweenQuotationMarks() {
        submitted(DemoPeople.KERBRAT, "Wixzompletel");
        assertThat(completedAt("traitement:ritu| mrss >= 15")).contains("traitement:rituximab |mrss >= 15");
        assertThat(completedAt("traitement:ri|tu mrss >= 15")).contains("traitement:rituximab |mrss >= 15");
        assertThat(completedAt("lupus dl| < 40")).contains("lupus dlco| < 40");
        assertThat(completedAt("dise|:SSc")).contains("disease:|SSc");
        assertThat(completedAt("centre:\"CHU de Val|")).contains("centre:\"CHU de Valmont\" |");
        assertThat(completedAt("centre:« CHU d| » dlco < 40")).contains("centre:\"CHU de Valmont\" |dlco < 40");
        assertThat(completedAt("\"ulcères dig|")).as("words, no field").isEmpty();
        assertThat(completedAt("\"ulcères digitaux\" dl|")).contains("\"ulcères digitaux\" dlco|");
    }

    /** With the caret, before and after. */
    private List<String> completedAt(String text) {
        int caret = text.indexOf('|');
        return signIn.get(DemoPeople.VIDAL, () -> search.complete(text.replace("|", ""), caret, "fr")).stream()
                .map(one ->
                        new StringBuilder(one.text()).insert(one.caret(), '|').toString())
                .toList();
    }
}

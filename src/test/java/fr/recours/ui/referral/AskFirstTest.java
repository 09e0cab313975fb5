package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** What to ask first stands above the verdicts and at its line, and goes once it is answered. */
@WithUserDetails(DemoPeople.KERBRAT)
class AskFirstTest extends FormTest {

    @Test
    void theDiseaseIsAskedAloneThenWhatHelpsToSettleTheProgrammes() {
        openForm();
        assertThat(words("ask-first")).contains("Maladie", Texts.text("form.ask.disease"));

        choose("disease", "SSc");
        assertThat(words("ask-first"))
                .contains("Date de naissance, ", "MSC-ScS (Plus de 18 ans, Moins de 70 ans")
                .doesNotContain(Texts.text("form.ask.disease"));
        assertThat(isAsked("birth_date")).isTrue();
        assertThat(isAsked("pvr_wu")).isFalse();

        type("birth_date", "02/05/1970");
        assertThat(words("ask-first")).doesNotContain("Date de naissance");
        assertThat(isAsked("birth_date")).isFalse();
        assertThat(isAsked("hiv_pos")).isTrue();
    }

    @Test
    void nothingIsAskedWhenNoProgrammeIsForTheDisease() {
        openForm();
        choose("disease", "overlap");
        assertThat(shows("ask-first")).isFalse();
    }

    private boolean isAsked(String name) {
        return find(ElementRow.class).all().stream()
                .filter(row -> row.slot().name().equals(name))
                .anyMatch(row -> row.hasClassName("is-asked"));
    }
}

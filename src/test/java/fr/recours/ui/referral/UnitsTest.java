package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.ReferralId;
import fr.recours.referral.UsedUnits;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Units are chosen, kept with the value, and remembered for the person who chose them. */
@WithUserDetails(DemoPeople.KERBRAT)
class UnitsTest extends FormTest {

    private static final String CREATININE = "creatinine_umol_l";

    @Autowired
    private UsedUnits units;

    @Autowired
    private JdbcClient sql;

    /** Other tests type in the dictionary's own units. */
    @AfterEach
    void forget() {
        sql.sql("delete from unit_used").update();
    }

    @Test
    void aUnitChosenIsKeptWithTheValue() {
        ReferralId id = openForm();
        click(Texts.text("form.showAll"));
        type("creatinine_umol_l", "8");
        assertThat(text("creatinine_umol_l").isInvalid()).isTrue();
        chooseUnit("creatinine_umol_l", "mg/L");
        assertThat(text("creatinine_umol_l").isInvalid()).isFalse();
        assertThat(saved(id).latest("creatinine_umol_l").map(Observation::value))
                .contains(new Value.Quantity(new BigDecimal("8"), "mg/L"));

        type("creatinine_umol_l", "9999");
        showForm(id);
        assertThat(text("creatinine_umol_l").getValue()).isEqualTo("9999");
        type("creatinine_umol_l", "9");
        assertThat(saved(id).latest("creatinine_umol_l").map(Observation::value))
                .as("the unit was shown again with the text")
                .contains(new Value.Quantity(new BigDecimal("9"), "mg/L"));
    }

    @Test
    void theUnitUsedLastComesWithTheNextFormAndNoValueChanges() {
        ReferralId first = openForm();
        write(first, "80", "µmol/L");
        write(first, "9", "mg/L");
        assertThat(units.mine()).isEqualTo(Map.of(CREATININE, "mg/L"));

        ReferralId second = openForm();
        click(Texts.text("form.showAll"));
        assertThat(unit(CREATININE)).isEqualTo("mg/L");
        assertThat(saved(second).latest(CREATININE)).as("a unit is no value").isEmpty();
        type(CREATININE, "11");
        assertThat(saved(second).latest(CREATININE).map(Observation::value))
                .contains(new Value.Quantity(new BigDecimal("11"), "mg/L"));
        type(CREATININE, "90");
        assertThat(words("row-" + CREATININE))
                .as("a value meant in the other unit is still said to be unusual")
                .contains(Texts.text(Dictionary.standard()
                        .check(CREATININE, new Value.Quantity(new BigDecimal("90"), "mg/L"))
                        .orElseThrow()
                        .message()));

        write(second, "95", "µmol/L");
        showForm(first);
        assertThat(text(CREATININE).getValue()).isEqualTo("9");
        assertThat(unit(CREATININE)).as("as it was given").isEqualTo("mg/L");
        showForm(second);
        assertThat(unit(CREATININE)).isEqualTo("µmol/L");
        assertThat(saved(second).latest(CREATININE).map(Observation::value))
                .contains(new Value.Quantity(new BigDecimal("95"), null));
    }

    private void write(ReferralId form, String number, String unit) {
        showForm(form);
        click(Texts.text("form.showAll"));
        chooseUnit(CREATININE, unit);
        type(CREATININE, number);
    }

    @Test
    void aUnitIsRememberedForItsPersonAlone() {
        sql.sql("insert into unit_used (person_id, element, unit) select id, ?, ? from person where email = ?")
                .params(CREATININE, "mg/L", DemoPeople.ZEROUAL)
                .update();
        assertThat(units.mine()).isEmpty();
        openForm();
        click(Texts.text("form.showAll"));
        assertThat(unit(CREATININE)).isEqualTo("µmol/L");
    }

    @Test
    void aUnitTheDictionaryNoLongerHasIsNotOffered() {
        units.use("hb_g_dl", "no unit of it");
        openForm();
        click(Texts.text("form.showAll"));
        assertThat(unit("hb_g_dl")).isEqualTo("g/dL");
    }
}

package fr.recours.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.Observation;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.Value;
import fr.recours.matching.WhatIf;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.Screening;
import fr.recours.search.Trial;
import fr.recours.search.internal.screening.HeldCases;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.programme.ProgrammeLinks;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page that screens the base for a programme, on the real services. */
@IntegrationTest
@Import(HeldCases.Base.class)
class ScreeningViewTest extends SpringBrowserlessTest {

    private static final String CODE = "MSC-ScS";

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private Screening screening;

    /** One that meets the criteria, with a Rodnan score of its own, one of another disease, one of whom nothing is known. */
    private List<ReferralId> held() {
        CaseFile eligible = Judging.eligibleBut("{}");
        ReferralId first = cases.submit(DemoPeople.KERBRAT);
        ReferralId second = cases.submit(DemoPeople.ZEROUAL);
        ReferralId third = cases.submit(DemoPeople.ZEROUAL);
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(first, eligible.with(new Observation("mrss", Value.of(22), null)));
        facts.put(second, eligible.with(new Observation("disease", new Value.Code("SLE"), null)));
        facts.put(third, CaseFile.empty("third", eligible.referenceDate()));
        base.hold(facts);
        return List.of(first, second, third);
    }

    private void open() {
        navigate(ProgrammeLinks.screening(CODE), ScreeningView.class);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void countsEveryCaseAndNamesThoseThatMeetTheCriteria() {
        ReferralId eligible = held().getFirst();
        ProgrammeScreening screened = screening.of(CODE).orElseThrow();
        assertThat(screened.all()).isEqualTo(3);
        assertThat(screened.counts()).containsEntry(Result.NOT_APPLICABLE, 1).containsEntry(Result.UNDETERMINED, 1);
        assertThat(listed(screened, Result.ELIGIBLE).cases())
                .extracting(Listed::referral)
                .containsExactly(eligible);
        assertThat(screening.more(new ScreenedList(CODE, Optional.empty(), Result.ELIGIBLE), List.of(eligible)))
                .isEqualTo(Part.NONE);
        open();
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith(eligible.toString()));
        assertThat(text()).doesNotContain(SubmittedCases.FAMILY_NAME);
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void anotherThresholdCountsOtherwise() {
        held();
        assertThat(count(skin(), "22")).isEqualTo(1);
        assertThat(count(skin(), "23")).isZero();
    }

    private static MovableThreshold skin() {
        ProgrammeDefinition programme = Judging.PROGRAMMES.stream()
                .filter(one -> one.code().equals(CODE))
                .findFirst()
                .orElseThrow();
        return WhatIf.thresholds(programme).stream()
                .filter(one -> one.criterion().equals("SCS-R-I3.mrss15"))
                .findFirst()
                .orElseThrow();
    }

    private int count(MovableThreshold threshold, String number) {
        return screening
                .whatIf(CODE, new Trial(threshold, new BigDecimal(number)))
                .orElseThrow()
                .counts()
                .getOrDefault(Result.ELIGIBLE, 0);
    }

    /** The form is the same one before and after, so that whoever types in it keeps their place. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    @SuppressWarnings("unchecked")
    void theListChangesAtOnceAroundTheThresholdThatIsTyped() {
        held();
        open();
        assertThat(button("count-ELIGIBLE").getElement().getTextRecursively()).contains("1");
        Select<MovableThreshold> which = find(Select.class).single();
        BigDecimalField number = find(BigDecimalField.class).single();
        which.setValue(skin());
        number.setEnabled(true);
        ComponentUtil.fireEvent(
                number, new AbstractField.ComponentValueChangeEvent<>(number, number, new BigDecimal(15), true));

        number.setValue(new BigDecimal(23));
        ComponentUtil.fireEvent(
                number, new AbstractField.ComponentValueChangeEvent<>(number, number, new BigDecimal(15), true));
        assertThat(button("count-ELIGIBLE").getElement().getTextRecursively()).contains("0");
        assertThat(find(BigDecimalField.class).single()).isSameAs(number);
        assertThat(text()).contains(Texts.text("screening.whatIf.found", 0, 1));
        assertThat(text()).as("where the list of those who come went").contains(Texts.text("screening.coming.tried"));
        assertThat(find(Checkbox.class).all())
                .as("nobody is written to about a trial")
                .isEmpty();

        number.setValue(new BigDecimal(1000));
        ComponentUtil.fireEvent(
                number, new AbstractField.ComponentValueChangeEvent<>(number, number, new BigDecimal(23), true));
        assertThat(number.isInvalid()).isTrue();
        assertThat(number.getValue()).isEqualByComparingTo("1000");
        assertThat(text()).doesNotContain(Texts.text("screening.whatIf.found", 0, 1));
        assertThat(button("count-ELIGIBLE").getElement().getTextRecursively()).contains("1");
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairCountsEveryCaseAndIsNamedThoseOfPublishedAgendas() {
        ReferralId eligible = held().getFirst();
        ProgrammeScreening screened = screening.of(CODE).orElseThrow();
        assertThat(screened.counts()).containsEntry(Result.ELIGIBLE, 1);
        assertThat(screened.cases().values()).containsOnly(Part.NONE);
        open();
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().endsWith(eligible.toString()));
        assertThat(text()).contains(Texts.text("screening.unnamed", 1));
    }

    private static Part listed(ProgrammeScreening screened, Result result) {
        return screened.cases().getOrDefault(result, Part.NONE);
    }

    @Test
    @WithUserDetails(DemoPeople.SARRAZIN)
    void anExpertScreensNothing() {
        held();
        assertThatThrownBy(() -> screening.of(CODE)).isInstanceOf(AccessDeniedException.class);
    }

    private Button button(String id) {
        return find(Button.class).all().stream()
                .filter(one -> id.equals(one.getTestId()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        Component page = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}

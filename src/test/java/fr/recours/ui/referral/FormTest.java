package fr.recours.ui.referral;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Option;
import fr.recours.referral.Agreement;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/** Types into the form as a person does: a value, then on to the next field. */
@IntegrationTest
abstract class FormTest extends SpringBrowserlessTest {

    @Autowired
    Referrals referrals;

    ReferralId openForm() {
        ReferralId id = referrals.open();
        showForm(id);
        return id;
    }

    void showForm(ReferralId id) {
        UI.getCurrent().navigate(ReferralLinks.form(id));
    }

    void fillWhatSubmissionNeeds() {
        write("question", "Autogreffe ?");
        type("patient.familyName", "Vauquelin");
        type("patient.givenName", "Lise");
        pick("patient.identityStatus", IdentityStatus.VALIDATED);
        tick("information.informed");
        type("information.informedBy", "Dr Anaïs Kerbrat");
        type("information.informedOn", "15/10/2020");
        pick("information.agreement", Agreement.NON_OPPOSITION);
        choose("disease", "SSc");
    }

    @SuppressWarnings("unchecked")
    private <E extends Enum<E>> void pick(String testId, E answer) {
        test((RadioButtonGroup<E>) at(testId)).selectItem(Texts.label(answer));
    }

    CaseFile saved(ReferralId id) {
        return referrals.draft(id).content().caseFile();
    }

    Component at(String testId) {
        return find(Component.class).withTestId(testId).single();
    }

    boolean shows(String testId) {
        return find(Component.class).withTestId(testId).exists();
    }

    TypedText text(String testId) {
        return inside(at(testId), TypedText.class);
    }

    private static <T extends Component> T inside(Component root, Class<T> type) {
        return descendants(root)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(FormTest::descendants));
    }

    void type(String testId, String typed) {
        enter(text(testId), typed);
    }

    void enter(TypedText field, String typed) {
        new Typing<>(field).enter(typed);
    }

    /** Types and stays in the field. */
    void keepTyping(String testId, String typed) {
        new Typing<>(text(testId)).hold(typed);
    }

    void write(String testId, String typed) {
        new Typing<>((TextArea) at(testId)).enter(typed);
    }

    void answer(String testId, Answer answer) {
        answer((Segment) at(testId), answer);
    }

    void answer(Segment field, Answer answer) {
        new Typing<>(field).enter(answer);
    }

    void tick(String testId) {
        new Typing<>((Checkbox) at(testId)).enter(true);
    }

    void untick(String testId) {
        new Typing<>((Checkbox) at(testId)).enter(false);
    }

    @SuppressWarnings("unchecked")
    void choose(String testId, String code) {
        Select<Option> select = (Select<Option>) at(testId);
        Option wanted = select.getListDataView()
                .getItems()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseThrow();
        new Typing<>(select).enter(wanted);
    }

    /** Picks no code again. */
    @SuppressWarnings("unchecked")
    void unchoose(String testId) {
        Select<Option> select = (Select<Option>) at(testId);
        new Typing<>(select).enter(select.getEmptyValue());
    }

    /** Types a drug and picks the first suggestion that starts so. */
    @SuppressWarnings("unchecked")
    void pickDrug(String start) {
        ComboBox<DrugChoice> drug = (ComboBox<DrugChoice>) at("course.drug");
        DrugChoice wanted = drug.getListDataView()
                .getItems()
                .filter(choice -> choice.label().startsWith(start))
                .findFirst()
                .orElseThrow();
        new Typing<>(drug).enter(wanted);
    }

    /** Types a name that is no suggestion and leaves the field. */
    void typeCustom(ComboBox<?> field, String typed) {
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, true, typed));
    }

    @SuppressWarnings("unchecked")
    void chooseUnit(String testId, String unit) {
        new Typing<>((Select<String>) inside(at(testId), Select.class)).enter(unit);
    }

    @SuppressWarnings("unchecked")
    String unit(String testId) {
        return ((Select<String>) inside(at(testId), Select.class)).getValue();
    }

    void click(String label) {
        test(find(Button.class).withText(label).first()).click();
    }

    String words(String testId) {
        return at(testId).getElement().getTextRecursively();
    }

    /** Enters a value as the browser sends it, then leaves the field. */
    private static final class Typing<T extends AbstractField<?, V>, V> extends ComponentTester<T> {

        Typing(T field) {
            super(field);
        }

        void hold(V value) {
            setValueAsUser(value);
        }

        void enter(V value) {
            hold(value);
            fireDomEvent("change");
        }
    }
}

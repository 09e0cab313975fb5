package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The members on the real services: a deputy's days shown, ended, given back, named anew; what cannot be is said in the dialog. */
@IntegrationTest
class MembersViewTest extends SpringBrowserlessTest {

    @Autowired
    private Members members;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theDaysOfADeputyAreEndedAndTheEndUndone() {
        navigate(MembersView.ROUTE, MembersView.class);
        assertThat(line(DemoPeople.MAUBERT)).contains(Texts.text("rcp.members.chair"));
        DeputyDays days = Objects.requireNonNull(deputy().days());
        assertThat(line(DemoPeople.MARCHETTI))
                .contains(Texts.text("rcp.members.deputy.days", Formats.day(days.from()), Formats.day(days.until())));

        press("act-recall");
        assertThat(deputy().days()).isNull();
        assertThat(line(DemoPeople.MARCHETTI)).contains(Texts.text("rcp.members.deputy.never"));

        test(find(Button.class).withText(Texts.text("notification.undo")).single())
                .click();
        assertThat(deputy().days()).isEqualTo(days);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    @SuppressWarnings("unchecked")
    void aDeputyIsNamedFromOneDayToAnother() {
        DeputyDays before = Objects.requireNonNull(deputy().days());
        navigate(MembersView.ROUTE, MembersView.class);
        press("act-depute");
        press("confirm");
        assertThat(refusal()).contains(Texts.text("rcp.depute.refused.missing"));

        ComboBox<Person> who = in("deputy", ComboBox.class);
        who.setValue(people.inRole(Role.CHAIR).stream()
                .filter(one -> one.email().equals(DemoPeople.MARCHETTI))
                .findFirst()
                .orElseThrow());
        LocalDate today = LocalDate.now();
        in("deputy-from", DatePicker.class).setValue(today.plusDays(2));
        in("deputy-until", DatePicker.class).setValue(today.plusDays(20));
        press("confirm");

        assertThat(deputy().days()).isEqualTo(new DeputyDays(today.plusDays(2), today.plusDays(20)));
        assertThat(line(DemoPeople.MARCHETTI)).contains(Formats.day(today.plusDays(20)));
        members.depute(deputy().person(), before);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void daysThatWentByAreSaidAndNotProlonged() {
        Member before = deputy();
        LocalDate last = LocalDate.now().minusDays(2);
        days(before, last.minusDays(9), last);
        try {
            navigate(MembersView.ROUTE, MembersView.class);
            assertThat(line(DemoPeople.MARCHETTI)).contains(Texts.text("rcp.members.deputy.over", Formats.day(last)));
            assertThat(find(Button.class).withTestId("act-recall").exists()).isFalse();

            press("act-lapse");

            assertThat(deputy().days()).isNull();
            assertThat(line(DemoPeople.MARCHETTI)).contains(Texts.text("rcp.members.deputy.never"));
        } finally {
            members.depute(before.person(), Objects.requireNonNull(before.days()));
        }
    }

    /** As if the clock had gone on. */
    private void days(Member deputy, LocalDate from, LocalDate until) {
        sql.sql("update rcp_member set deputy_from = ?, deputy_until = ? where person_id = ?")
                .params(from, until, deputy.person().value())
                .update();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aDeputyIsOneNoMoreOnceThatIsConfirmed() {
        Member before = deputy();
        navigate(MembersView.ROUTE, MembersView.class);
        press("act-relieve");
        assertThat(deputy()).as("not before it is confirmed").isEqualTo(before);
        press("confirm");
        try {
            assertThat(members.all()).noneMatch(Member::deputy);
            assertThat(line(DemoPeople.MARCHETTI))
                    .contains(Texts.text("rcp.members.chair"))
                    .doesNotContain(Texts.text("rcp.members.deputy.never"));
            assertThat(find(Button.class).withTestId("act-relieve").exists()).isFalse();
        } finally {
            members.depute(before.person(), Objects.requireNonNull(before.days()));
        }
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairIsNotLetIn() {
        UI.getCurrent().navigate(MembersView.ROUTE);
        assertThat(getCurrentView()).isNotInstanceOf(MembersView.class);
    }

    private Member deputy() {
        return members.all().stream().filter(Member::deputy).findFirst().orElseThrow();
    }

    private String line(String email) {
        return find(MemberLine.class)
                .withTestId("member-" + email)
                .single()
                .getElement()
                .getTextRecursively();
    }

    private String refusal() {
        return find(Component.class).all().stream()
                .filter(shown -> "alert".equals(shown.getElement().getAttribute("role")))
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private <T extends Component> T in(String testId, Class<T> type) {
        return find(type).withTestId(testId).single();
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }
}

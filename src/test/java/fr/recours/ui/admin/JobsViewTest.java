package fr.recours.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import fr.recours.operation.Jobs;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The jobs of the portal's clock, as the administrator sees them. */
@IntegrationTest
class JobsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Jobs jobs;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.ADMINISTRATOR)
    void eachRecurringJobHasItsNextRun() {
        navigate("taches", JobsView.class);

        assertThat(find(Component.class).withTestId("job-rcp-calendar").exists())
                .isTrue();
        assertThat(find(Component.class).withTestId("job-rcp-obligations").exists())
                .isTrue();
    }

    @Test
    @WithUserDetails(DemoPeople.ADMINISTRATOR)
    void whatFailsIsCountedByKindAndNamesNoThing() {
        for (int instance = 1; instance <= 2; instance++) {
            sql.sql("""
                            insert into scheduled_task (task_name, task_instance, execution_time, picked, last_failure,
                                consecutive_failures, version)
                            values ('test-failing', ?, '2037-01-01 10:00:00', false, '2026-01-01 10:00:00', ?, 1)""").params("secret-" + instance, instance).update();
        }

        navigate("taches", JobsView.class);

        assertThat(find(Component.class)
                        .withTestId("job-test-failing")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains(Texts.text("admin.jobs.failing", 2), "01/01/2026")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DemoPeople.KERBRAT,
                DemoPeople.CHASTAING,
                DemoPeople.VIDAL,
                DemoPeople.MAUBERT,
                DemoPeople.SARRAZIN,
                DemoPeople.VAUBERT,
                DemoPeople.PESSAC,
                DemoPeople.AUDITOR
            })
    void theyAreForTheAdministratorAlone(String person) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> signIn.as(person, jobs::all));
    }
}

package fr.recours.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.operation.Job;
import fr.recours.operation.Jobs;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the portal does by itself: each job, when it last ran, when it runs next, whether it fails. No case, no name. */
@Route("taches")
@RolesAllowed(Roles.ADMINISTRATOR)
class JobsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** A job not begun so long after its time is not on its way. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final transient Jobs jobs;
    private final transient Clock clock;
    private final Panel panel = new Panel().flush();

    JobsView(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        addClassName("rc-page");
        Button refresh = new Button(Texts.text("admin.jobs.refresh"), click -> read());
        add(
                new PageHeader(Texts.text("admin.jobs.title"))
                        .withSubtitle(Texts.text("admin.jobs.subtitle"))
                        .withActions(Keys.on(refresh, 'r')),
                panel);
        read();
    }

    private void read() {
        Instant now = clock.instant();
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-jobs");
        jobs.all().forEach(job -> list.add(line(job, now)));
        panel.body().removeAll();
        panel.with(list);
    }

    private static ListItem line(Job job, Instant now) {
        Span name = new Span(job.name());
        name.addClassName("rc-code");
        Div head = new Div(name, badge(job, now));
        head.addClassName("rc-row");
        ListItem line = new ListItem(
                head,
                fact("admin.jobs.next", job.nextRun()),
                fact("admin.jobs.success", job.lastSuccess()),
                fact("admin.jobs.failure", job.lastFailure()));
        line.setTestId("job-" + job.name());
        return line;
    }

    private static StatusBadge badge(Job job, Instant now) {
        if (job.failures() > 0) {
            return new StatusBadge(Texts.text("admin.jobs.failing", job.failures()), Tone.DANGER);
        }
        if (job.isLate(now, PATIENCE)) {
            return new StatusBadge(Texts.text("admin.jobs.late"), Tone.WARN);
        }
        return job.running() > 0
                ? new StatusBadge(Texts.text("admin.jobs.running"), Tone.ACCENT)
                : new StatusBadge(Texts.text("admin.jobs.waiting", job.waiting()), Tone.LINE);
    }

    private static Div fact(String key, @Nullable Instant moment) {
        Span label = new Span(Texts.text(key));
        label.addClassNames("rc-xs", "rc-3rd");
        Span value = new Span(moment == null ? Texts.text("admin.jobs.never") : Formats.dayAndTime(moment));
        value.addClassName("rc-num");
        return new Div(label, value);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.jobs.title");
    }
}

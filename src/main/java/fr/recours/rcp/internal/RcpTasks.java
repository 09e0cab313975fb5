package fr.recours.rcp.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The calendar's upkeep: at start, before anybody is served, then by tasks that run on one node only. */
@Configuration(proxyBeanMethods = false)
class RcpTasks {

    private static final LocalTime QUIET_HOUR = LocalTime.of(2, 0);
    private static final LocalTime WORK_BEGINS = LocalTime.of(7, 30);
    private static final Duration CLOCK_STEP = Duration.ofMinutes(5);

    private final MeetingCalendar calendar;
    private final MeetingClock meetings;

    RcpTasks(MeetingCalendar calendar, MeetingClock meetings) {
        this.calendar = calendar;
        this.meetings = meetings;
    }

    @EventListener(ApplicationStartedEvent.class)
    void prepareCalendar() {
        calendar.extendToHorizon();
        meetings.follow();
    }

    @Bean
    static RecurringTask<Void> rcpCalendarTask(MeetingCalendar calendar, RcpProperties properties) {
        return Tasks.recurring("rcp-calendar", Schedules.daily(properties.zone(), QUIET_HOUR))
                .execute((instance, context) -> calendar.extendToHorizon());
    }

    @Bean
    static RecurringTask<Void> rcpDeadlinesTask(MeetingClock meetings) {
        return Tasks.recurring("rcp-deadlines", Schedules.fixedDelay(CLOCK_STEP))
                .execute((instance, context) -> meetings.follow());
    }

    @Bean
    static RecurringTask<Void> rcpObligationsTask(
            ObligationClock obligations,
            ReviewPlaces places,
            ConsultationDeadlines consultations,
            DeputyClock deputies,
            Milestones milestones,
            RcpProperties properties) {
        return Tasks.recurring("rcp-obligations", Schedules.daily(properties.zone(), WORK_BEGINS))
                .execute((instance, context) -> {
                    places.keep();
                    obligations.follow();
                    consultations.follow();
                    deputies.follow();
                    milestones.follow();
                });
    }
}

package fr.recours.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days of metropolitan France: Monday to Friday but the 11 public holidays. */
@Component
public class WorkingDays {

    private final HolidayManager france = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !france.isHoliday(day);
    }

    /** That day, or the last working day before it: a deadline that protects a meeting only ever moves earlier. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** The last day of a delay of so many working days, which starts on the day after: the fifth one after a submission. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        int left = workingDays;
        while (left > 0) {
            candidate = candidate.plusDays(1);
            if (isWorkingDay(candidate)) {
                left--;
            }
        }
        return candidate;
    }

    /** Working days from the day after one day to another, that day included: 0 when it is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}

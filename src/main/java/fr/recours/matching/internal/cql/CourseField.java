package fr.recours.matching.internal.cql;

/**
 * What rules ask of a course of treatment. Each is worked out once, in a column of its own, and only where it is used; the
 * columns of the parameter are those read here.
 */
enum CourseField {
    DRUG("drug", "Course.drug"),
    /** Whether the drug table has the drug: while it lacks one, no list of treatments is complete. */
    KNOWN_DRUG("known_drug", "Course.known_drug"),
    ROUTE("route", "given_route"),
    INTRAVENOUS("intravenous", "if by_pulses then true else given_route = 'IV'"),
    N_DOSES("n_doses", "Course.n_doses"),
    CUMULATIVE_G("cumulative_g", "Course.cumulative_g"),
    DOSE_MG_DAY("dose_mg_day", "Course.dose_mg_day"),
    DOSE_MG_WEEK("dose_mg_week", "Course.dose_mg_week"),
    DOSE_MG_MONTH("dose_mg_month", "Course.dose_mg_month"),
    DOSE_MG_KG("dose_mg_kg", "Course.dose_mg_kg"),
    /** So many milligrams of the drug are … */
    FORM_EQUAL("form_equal", "%s"),
    /** … so many of the form that was given. */
    FORM_MG("form_mg", "%s"),
    PREDNISONE_FACTOR("prednisone_factor", "%s"),
    /** Milligrams of one pulse or infusion: told, by the weight of the time, or the whole divided by their number. */
    PULSE_MG("pulse_mg", """
            Coalesce(
              Course.dose_mg_day,
              (if Length(weights) = 1 then First(weights) else null) * Course.dose_mg_kg,
              Course.cumulative_g * 1000 / Course.n_doses)"""),
    FULL_COURSE("full_course", "Course.full_course"),
    JOINTS_ONLY("joints_only", "Course.joints_only"),
    TOLD_END("told_end", "Course.\"end\""),
    FIRST_DAY("first_day", "Course.\"start\""),
    /** The last day of those counted so far: a course runs on to the reference date unless it was stopped. */
    LAST_DAY("last_day", """
            Interval[
              Min({ reference_date, case
                when Course."end" is not null then start of Course."end"
                when 'adverse_event' in Course.outcomes and not ('ongoing' in Course.outcomes) then start of Course."start"
                else reference_date
              end }),
              Min({ reference_date, Coalesce(end of Course."end", reference_date) })
            ]"""),
    /** A length told counts where the dates are not known to the day; its months have 30 days. */
    STATED_DAYS("stated_days", """
            if start of Course."start" = end of Course."start" and start of Course."end" = end of Course."end"
              then null
              else Coalesce(Course.duration_days, Course."months" * 30)"""),
    /** The day of the last dose; while it may still come, its end is open. */
    LAST_DOSE("last_dose", """
            case
              when Course."end" is not null then Course."end"
              when Course."start" is not null and Course.n_doses = 1 then Course."start"
              when Course."start" is not null and Course."months" is not null then Interval[
                start of Course."start" + Quantity { value: ToDecimal(Course."months"), unit: 'months' } - 1 day,
                end of Course."start" + Quantity { value: ToDecimal(Course."months"), unit: 'months' } - 1 day]
              when Course."start" is not null and Course.duration_days is not null then Interval[
                start of Course."start" + Quantity { value: ToDecimal(Course.duration_days - 1), unit: 'days' },
                end of Course."start" + Quantity { value: ToDecimal(Course.duration_days - 1), unit: 'days' }]
              when 'ongoing' in Course.outcomes then Interval[reference_date, null as Date)
              when Course."start" is not null then Interval[start of Course."start", null as Date)
              else null
            end"""),
    BEGUN("begun", "if end of Course.\"start\" after reference_date then null else true"),
    FAILED("failed", """
            case
              when 'inefficacy' in Course.outcomes or 'adverse_event' in Course.outcomes then true
              when 'unknown' in Course.outcomes or not ('success' in Course.outcomes) then null
              else false
            end"""),
    STOPPED_FOR_TOXICITY("stopped_for_toxicity", """
            case
              when 'adverse_event' in Course.outcomes then true
              when not exists Course.outcomes or 'unknown' in Course.outcomes then null
              else false
            end"""),
    ADVERSE_EVENT("adverse_event", "'adverse_event' in Course.outcomes"),
    ONGOING("ongoing", """
            case
              when start of Course."end" on or after reference_date then true
              when end of Course."end" before reference_date then false
              when Course."end" is not null then null
              when 'ongoing' in Course.outcomes then true
              when 'adverse_event' in Course.outcomes then false
              else null
            end"""),
    /** In kilograms: of the weights recorded, those nearest to the time of the course. */
    WEIGHTS("weights", "weights");

    private final String title;
    private final String text;

    CourseField(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}

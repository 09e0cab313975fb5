package fr.recours.rcp.internal.papers;

import fr.recours.matching.Eligibility;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.shared.FrenchTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How papers write days, hours and the words of the screens: in French, whatever the language of the machine. */
public final class FrenchWords {

    /** No-break space: before a colon, between a number and its unit. */
    static final String NO_BREAK = "\u00a0";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final Pattern LINES = Pattern.compile("\\R+");
    private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[?!:;»%])");
    private static final String LACKING = "\u2011⩾⩽≃∼⁺⁻\t";
    private static final String INSTEAD = "-≥≤≈~+- ";
    private static final Pattern AFTER_QUOTE = Pattern.compile("(?<=«) ");

    private final ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH);

    /** {@code 15/02/2012}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(ZonedDateTime moment) {
        return day(moment.toLocalDate());
    }

    /** The day in Paris. */
    public String day(Instant moment) {
        return day(moment.atZone(FrenchTime.ZONE));
    }

    /** {@code mercredi 1er février 2012}. */
    public String longDay(ZonedDateTime moment) {
        int number = moment.getDayOfMonth();
        return WEEKDAY.format(moment) + " " + (number == 1 ? "1er" : number) + NO_BREAK + MONTH.format(moment);
    }

    /** {@code 13 h}, {@code 13 h 05}. */
    public String hour(ZonedDateTime moment) {
        String hour = moment.getHour() + NO_BREAK + "h";
        return moment.getMinute() == 0
                ? hour
                : hour + NO_BREAK + String.format(Locale.ROOT, "%02d", moment.getMinute());
    }

    /** {@code 15/02/2012 à 13 h 05}, in Paris. */
    public String moment(Instant moment) {
        ZonedDateTime there = moment.atZone(FrenchTime.ZONE);
        return day(there) + " à " + hour(there);
    }

    /** The screens' word for a constant. */
    public String label(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return words.getString(
                type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name());
    }

    /** The screens' word for a key without parameters. */
    String word(String key) {
        return words.getString(key);
    }

    /** What people wrote, with the spaces that no line ends at, and for signs no font of ours has those that say the same. */
    public String text(String written) {
        String text = written.strip();
        for (int sign = 0; sign < LACKING.length(); sign++) {
            text = text.replace(LACKING.charAt(sign), INSTEAD.charAt(sign));
        }
        return AFTER_QUOTE
                .matcher(BEFORE_SIGN.matcher(text).replaceAll(NO_BREAK))
                .replaceAll(NO_BREAK);
    }

    /** What people wrote, a paragraph a line; none when they wrote nothing. */
    public List<String> paragraphs(String text) {
        return Arrays.stream(LINES.split(text.strip()))
                .map(this::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@code Inclure, MSC-SCS : dès l’ouverture (avant le 15/08/2012)}. */
    public String action(OpinionAction action) {
        String what = Stream.of(
                        Optional.of(label(action.kind())),
                        Optional.ofNullable(action.kind() == ActionKind.INCLUDE ? action.programme() : null))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        LocalDate due = action.dueOn();
        return what
                + (action.text().isBlank() ? "" : NO_BREAK + ": " + text(action.text()))
                + (due == null ? "" : " (avant le " + day(due) + ")");
    }

    /** {@code MSC-SCS : possible à partir du 03/05/2026}. */
    public String verdict(Eligibility verdict) {
        LocalDate from = verdict.possibleFrom();
        String said = from == null ? label(verdict.result()) : "possible à partir du " + day(from);
        return verdict.programme() + NO_BREAK + ": " + said.substring(0, 1).toLowerCase(Locale.FRENCH)
                + said.substring(1);
    }

    /** {@code 1 dossier}, {@code 3 dossiers}. */
    public String counted(int number, String noun) {
        return number + NO_BREAK + noun + (number > 1 ? "s" : "");
    }
}

package fr.recours.matching;

/**
 * Something wrong with what was entered.
 *
 * @param severity an error is refused, a warning is let pass
 * @param path where: the key, or {@code treatments[0].end}
 * @param message what is wrong and what to do; it repeats no name or free text of the case
 */
public record InputProblem(Severity severity, String path, Bilingual message) {

    /** Whether it stands in the way. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static InputProblem error(String path, Bilingual message) {
        return new InputProblem(Severity.ERROR, path, message);
    }

    public static InputProblem warning(String path, Bilingual message) {
        return new InputProblem(Severity.WARNING, path, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

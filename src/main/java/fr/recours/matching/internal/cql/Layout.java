package fr.recours.matching.internal.cql;

import java.util.ArrayList;
import java.util.List;

/** Lays an expression out on lines: on one where it fits, else broken at its outermost joins. */
final class Layout {

    private static final int WIDTH = 110;

    private Layout() {}

    /** The lines of an expression, each indented by so many spaces. */
    static String indented(Cql expression, int spaces) {
        String margin = " ".repeat(spaces);
        return margin + String.join("\n" + margin, lines(expression, WIDTH - spaces));
    }

    private static List<String> lines(Cql expression, int width) {
        String flat = flat(expression);
        boolean fits = flat.length() <= width && !flat.contains("\n");
        return fits ? List.of(flat) : broken(expression, width);
    }

    static String flat(Cql expression) {
        return switch (expression) {
            case Cql.Term(String text) -> text;
            case Cql.Test(String text) -> text;
            case Cql.Not(Cql part) -> "not " + (closed(part) ? flat(part) : "(" + flat(part) + ")");
            case Cql.Joined(String operator, List<Cql> parts) ->
                String.join(
                        " " + operator + " ",
                        parts.stream().map(Layout::flatPart).toList());
            case Cql.Call(String function, List<Cql> arguments) ->
                function + "("
                        + String.join(", ", arguments.stream().map(Layout::flat).toList())
                        + ")";
            case Cql.Case(List<Cql.Branch> branches, Cql otherwise)
            when branches.size() == 1 ->
                "if " + flat(branches.getFirst().condition()) + " then "
                        + flat(branches.getFirst().value()) + " else " + flat(otherwise);
            case Cql.Case whole -> String.join("\n", broken(whole, WIDTH));
            case Cql.Query(String source, String alias, Cql where, Cql each) ->
                source + " " + alias + (where == null ? "" : " where " + flat(where)) + " return all " + flat(each);
        };
    }

    /** As a part of a longer expression. */
    private static String flatPart(Cql part) {
        return loose(part) ? "(" + flat(part) + ")" : flat(part);
    }

    private static boolean loose(Cql part) {
        return part instanceof Cql.Joined || part instanceof Cql.Case || part instanceof Cql.Query;
    }

    private static boolean closed(Cql part) {
        return part instanceof Cql.Term || part instanceof Cql.Call || part instanceof Cql.Not;
    }

    private static List<String> broken(Cql expression, int width) {
        return switch (expression) {
            case Cql.Term(String text) -> text.lines().toList();
            case Cql.Test(String text) -> text.lines().toList();
            case Cql.Not(Cql part) -> wrapped("not (", lines(part, width - 6), ")");
            case Cql.Joined(String operator, List<Cql> parts) -> joined(operator, parts, width);
            case Cql.Call(String function, List<Cql> arguments) -> call(function, arguments, width);
            case Cql.Case(List<Cql.Branch> branches, Cql otherwise) -> cases(branches, otherwise, width);
            case Cql.Query(String source, String alias, Cql where, Cql each) -> {
                List<String> lines = new ArrayList<>(List.of(source + " " + alias));
                if (where != null) {
                    lines.addAll(wrapped("  where ", lines(where, width - 8), ""));
                }
                lines.addAll(wrapped("  return all ", lines(each, width - 13), ""));
                yield lines;
            }
        };
    }

    private static List<String> joined(String operator, List<Cql> parts, int width) {
        List<String> lines = new ArrayList<>();
        for (Cql part : parts) {
            String before = lines.isEmpty() ? "" : "  " + operator + " ";
            lines.addAll(wrapped(before, part(part, width - 6), ""));
        }
        return lines;
    }

    private static List<String> part(Cql part, int width) {
        return loose(part) ? wrapped("(", lines(part, width - 2), ")") : lines(part, width);
    }

    private static List<String> call(String function, List<Cql> arguments, int width) {
        List<String> lines = new ArrayList<>(List.of(function + "("));
        for (int index = 0; index < arguments.size(); index++) {
            boolean last = index == arguments.size() - 1;
            lines.addAll(wrapped("  ", lines(arguments.get(index), width - 4), last ? "" : ","));
        }
        lines.add(")");
        return lines;
    }

    private static List<String> cases(List<Cql.Branch> branches, Cql otherwise, int width) {
        if (branches.size() == 1) {
            Cql.Branch only = branches.getFirst();
            List<String> lines = wrapped("if ", lines(only.condition(), width - 3), "");
            lines.addAll(wrapped("  then ", lines(only.value(), width - 7), ""));
            lines.addAll(wrapped("  else ", lines(otherwise, width - 7), ""));
            return lines;
        }
        List<String> lines = new ArrayList<>(List.of("case"));
        for (Cql.Branch branch : branches) {
            List<String> when = wrapped("  when ", lines(branch.condition(), width - 7), "");
            List<String> then = wrapped("then ", lines(branch.value(), width - 9), "");
            if (when.size() == 1
                    && then.size() == 1
                    && when.getFirst().length() + then.getFirst().length() < width) {
                lines.add(when.getFirst() + " " + then.getFirst());
            } else {
                lines.addAll(when);
                lines.addAll(wrapped("    ", then, ""));
            }
        }
        lines.addAll(wrapped("  else ", lines(otherwise, width - 7), ""));
        lines.add("end");
        return lines;
    }

    /** Puts something before the first line and after the last one; the others stand two further in than it. */
    private static List<String> wrapped(String before, List<String> lines, String after) {
        List<String> wrapped = new ArrayList<>();
        String margin = before.isBlank()
                ? before
                : " ".repeat(before.length() - before.stripLeading().length() + 2);
        for (int index = 0; index < lines.size(); index++) {
            String end = index == lines.size() - 1 ? after : "";
            wrapped.add((index == 0 ? before : margin) + lines.get(index) + end);
        }
        return wrapped;
    }
}

package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Judges whether courses of different drugs, asked for by several criteria, are long enough together (AMB-30). */
final class TogetherJudge {

    private static final Bilingual LABEL =
            new Bilingual("durées de molécules différentes, cumulées", "lengths of different drugs, added up");

    private TogetherJudge() {}

    /** @param programme whose criteria the rule names */
    static Judged judge(Rule.Together rule, CompiledProgramme programme, Facts facts) {
        AddedLengths sum = new AddedLengths();
        for (String id : rule.criteria()) {
            courses(programme.rule(id))
                    .forEach(given -> Line.of(facts, given.drugs()).forEach(line -> sum.add(given, line, facts)));
        }
        Course course = sum.reachTogether(rule.atLeast(), facts);
        boolean unknown = course.now() == Truth.UNKNOWN;
        return Judged.leaf(course, () -> new Finding(
                        null,
                        LABEL,
                        Finding.NONE,
                        CourseSentences.threshold(rule.atLeast()),
                        unknown ? UnknownReason.NEVER_RECORDED : null,
                        Finding.NONE)
                .from(sum.source()));
    }

    private static Stream<Rule.CourseGiven> courses(Rule rule) {
        return switch (rule) {
            case Rule.CourseGiven given -> Stream.of(given);
            case Rule.Any(List<Rule> parts) -> parts.stream().flatMap(TogetherJudge::courses);
            default -> Stream.empty();
        };
    }
}

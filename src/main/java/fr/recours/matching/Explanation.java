package fr.recours.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree that led to a verdict. No child is ever left out because a sibling decided.
 *
 * @param connective how the children are joined; none at a leaf
 * @param reason what a leaf rests on
 */
public record Explanation(
        Truth truth,
        @Nullable Connective connective,
        @Nullable Reason reason,
        List<Explanation> children) {

    /** How children make their parent. */
    public enum Connective {
        ALL_OF,
        ANY_OF,
        NOT,
        /** The condition first, then the branch that counts, or both while the condition is unknown. */
        CHOICE
    }
}

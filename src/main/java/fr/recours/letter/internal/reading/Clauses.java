package fr.recours.letter.internal.reading;

/** Where the clauses of a sentence end. */
final class Clauses {

    private final Page page;

    Clauses(Page page) {
        this.page = page;
    }

    /** Words about a partner or a condition end with a comma or a bracket. */
    int asideEnd(int index) {
        int end = index;
        while (end < clauseEnd(index) && !page.is(end, ",") && !page.is(end, ")")) {
            end++;
        }
        return end;
    }

    /** At a semicolon or the end of the sentence. */
    int clauseEnd(int index) {
        int last = page.sentenceEnd(index);
        int end = index;
        while (end < last && !page.is(end, ";")) {
            end++;
        }
        return end;
    }
}

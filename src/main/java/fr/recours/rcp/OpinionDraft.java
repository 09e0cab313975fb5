package fr.recours.rcp;

import java.util.List;

/**
 * The beginning of an opinion, half written from the case.
 *
 * @param text in French, to be gone on with
 * @param fromCase the parts of the text that come from the case, word for word, for the screen to shade
 */
public record OpinionDraft(String text, List<String> fromCase) {

    public OpinionDraft {
        fromCase = List.copyOf(fromCase);
    }
}

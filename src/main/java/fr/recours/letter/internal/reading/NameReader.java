package fr.recours.letter.internal.reading;

import fr.recours.letter.WrittenName;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.WordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the patient's name where the letter says that it is the patient's: after « je vous adresse », before a birth or an age
 * (« Mme FOURCADE Nadège, née le … »), in a form with a date of birth (« Nom : … Prénom : … Né le … »). Names of others stand in
 * letters too, so beside a relative, a donor or another physician nothing is read, nor where two persons may be meant.
 */
final class NameReader {

    /** How far « née le » or « 47 ans » may stand from the name they are told of. */
    private static final int AFTER = 4;

    /** How far before it « je vous adresse » may stand. */
    private static final int BEFORE = 3;

    /** Within so many words a relative, a donor or a function is taken for the person named. */
    private static final int NEAR = 8;

    private final Page page;
    private final Zones zones;
    private final NameWords words;
    private final List<WrittenName> found = new ArrayList<>();

    private NameReader(Page page) {
        this.page = page;
        this.zones = new Zones(page);
        this.words = new NameWords(page);
    }

    static Optional<WrittenName> read(Page page) {
        return new NameReader(page).name();
    }

    private Optional<WrittenName> name() {
        for (int i = 0; i < page.size(); i++) {
            if (title(i) && initials(i)) {
                return Optional.empty();
            }
            if (title(i) && !zones.elsewhere(i)) {
                titled(i);
            } else if (page.isAny(i, WordList.FAMILY_NAME_LABEL) && !zones.elsewhere(i)) {
                labelled(i);
            }
        }
        boolean one = found.stream()
                        .map(name -> WordForm.fold(name.family().quote()))
                        .distinct()
                        .count()
                == 1;
        return one ? Optional.of(joined(found)) : Optional.empty();
    }

    /** « M. », but not the metre of « 1,64 m » nor the sex of « Sexe : M ». */
    private boolean title(int index) {
        boolean letter = page.is(index, "m")
                && (!page.token(index).raw().equals("M") || !page.is(index + 1, ".") || page.isNumber(index - 1));
        return page.isAny(index, WordList.CIVILITY) && !letter && !page.is(index - 1, "et");
    }

    /** « Mme A.R. »: the letter keeps the patient's name back, so those it tells are others'. */
    private boolean initials(int title) {
        int at = title + (page.is(title + 1, ".") ? 2 : 1);
        return page.has(at) && page.token(at).isWord() && page.token(at).raw().length() == 1 && page.is(at + 1, ".");
    }

    private void titled(int title) {
        List<NamePart> parts = words.parts(title + (page.is(title + 1, ".") ? 2 : 1));
        WrittenName name = words.named(parts);
        if (name == null) {
            return;
        }
        int after = parts.getLast().to();
        if ((introduced(title) || described(after)) && !another(title, after)) {
            found.add(name);
        }
    }

    private boolean introduced(int title) {
        for (int i = title - 1; i >= Math.max(0, title - BEFORE) && !page.isBreak(i); i--) {
            if (page.isAny(i, WordList.INTRODUCES_PATIENT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a birth or an age follows. */
    private boolean described(int after) {
        for (int i = after; i < Math.min(page.size(), after + AFTER) && !page.isBreak(i); i++) {
            if (page.is(i, Cue.BORN) || page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                return true;
            }
        }
        return false;
    }

    /** A relative or a donor is spoken of before the name in its sentence or soon after, or a function follows it. */
    private boolean another(int title, int after) {
        int end = Math.min(page.sentenceEnd(after - 1), after + NEAR);
        for (int i = page.sentenceStart(title); i < end; i++) {
            Hit hit = page.startingAt(i);
            boolean within = i >= title && i < after;
            if (!within && hit != null && (hit.has(Term.Relation.class) || hit.is(Cue.DONOR))) {
                return true;
            }
        }
        return page.isAny(after, WordList.NO_NAME) || page.isAny(after + 1, WordList.NO_NAME);
    }

    /** « Nom : FOURCADE  Prénom : Nadège  Né(e) le … », on one line or several; another person's block has no birth of the patient. */
    private void labelled(int label) {
        NamePart family = null;
        List<NamePart> whole = List.of();
        NamePart given = null;
        boolean born = false;
        boolean other = others(label);
        for (int i = label; i < Math.min(page.size(), label + 4 * NEAR); i++) {
            boolean ofFamily = page.isAny(i, WordList.FAMILY_NAME_LABEL);
            if (ofFamily && i > label) {
                break;
            }
            born |= page.is(i, Cue.BORN);
            if (ofFamily || page.isAny(i, WordList.GIVEN_NAME_LABEL)) {
                List<NamePart> parts = words.parts(value(i + 1));
                whole = ofFamily ? parts : whole;
                family = ofFamily ? NameWords.joined(parts, 0, parts.size()) : family;
                given = !ofFamily && given == null ? NameWords.joined(parts, 0, parts.size()) : given;
            }
        }
        if (family == null || !born || other) {
            return;
        }
        WrittenName name =
                given == null ? words.named(whole) : new WrittenName(family.quotation(page), given.quotation(page));
        if (name != null) {
            found.add(name);
        }
    }

    /** Whether somebody else is told of just before: « Médecin traitant », « Personne de confiance ». */
    private boolean others(int label) {
        for (int i = Math.max(0, label - NEAR); i < label; i++) {
            if (page.isAny(i, WordList.NO_NAME) || page.is(i, Cue.DONOR) || page.is(i, Cue.ADDRESSEE)) {
                return true;
            }
        }
        return false;
    }

    /** Index after a label and its colon; behind the letter where there is none. */
    private int value(int from) {
        int at = from;
        while (page.isAny(at, WordList.IN_NAME_LABEL)) {
            at++;
        }
        return page.is(at, ":") ? at + 1 : page.size();
    }

    /** The first that tells the given name too, unless two tell different ones. */
    private static WrittenName joined(List<WrittenName> names) {
        List<WrittenName> full =
                names.stream().filter(name -> name.given() != null).toList();
        long givens = full.stream()
                .map(WrittenName::given)
                .map(given -> given == null ? "" : WordForm.fold(given.quote()))
                .distinct()
                .count();
        return givens == 1 ? full.getFirst() : new WrittenName(names.getFirst().family(), null);
    }
}

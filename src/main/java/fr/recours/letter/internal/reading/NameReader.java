package fr.recours.letter.internal.reading;

import fr.recours.letter.WrittenName;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.WordForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the patient's name where the letter says that it is the patient's: after « je vous adresse », before a birth or an age
 * (« Mme FOURCADE Nadège, née le … »), in a form with a date of birth ({@link NameForms}). Names of others stand in letters too, so
 * beside a relative, a donor or another physician nothing is read, nor where two persons may be meant.
 */
final class NameReader {

    /** How far « née le » or « 47 ans » may stand from the name they are told of. */
    private static final int AFTER = 4;

    /** How far before it « je vous adresse » may stand. */
    private static final int BEFORE = 3;

    private final Page page;
    private final Zones zones;
    private final NameWords words;
    private final List<Found> found = new ArrayList<>();

    /** @param sex that its title tells; none in a form */
    private record Found(WrittenName name, @Nullable Cue sex) {}

    private NameReader(Page page) {
        this.page = page;
        this.zones = new Zones(page);
        this.words = new NameWords(page);
    }

    static Optional<WrittenName> read(Page page) {
        return new NameReader(page).name();
    }

    private Optional<WrittenName> name() {
        NameForms forms = new NameForms(page, words);
        for (int i = 0; i < page.size(); i++) {
            if (title(i) && initials(i)) {
                return Optional.empty();
            }
            if (title(i) && !zones.elsewhere(i)) {
                titled(i);
            } else if (page.isAny(i, WordList.FAMILY_NAME_LABEL) && !zones.elsewhere(i)) {
                forms.at(i).ifPresent(name -> found.add(new Found(name, null)));
            }
        }
        return distinct(family -> family.name().family().quote()) == 1 ? Optional.of(joined()) : Optional.empty();
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
        List<NamePart> parts = words.titled(title);
        WrittenName name = words.named(parts);
        if (name == null || words.ofAnother(title)) {
            return;
        }
        Cue sex = page.is(title, Cue.FEMALE) ? Cue.FEMALE : Cue.MALE;
        int after = parts.getLast().to();
        if ((introduced(title) || described(after)) && !another(title, after) && !ofOtherSex(sex)) {
            found.add(new Found(name, sex));
        }
    }

    /** « Je vous adresse », right before; but « adressée par Mme LEFEVRE », « patiente de Mme LEROY ». */
    private boolean introduced(int title) {
        for (int i = title - 1; i >= Math.max(0, title - BEFORE) && !page.isBreak(i); i--) {
            if (page.isAny(i, WordList.OF_ANOTHER) || page.is(i, "de") || page.is(i, "du")) {
                return false;
            }
            if (page.is(i, Cue.INTRODUCES_PATIENT)) {
                boolean noun = page.is(i, Cue.FEMALE) || page.is(i, Cue.MALE); // « la patiente doit revoir Mme … »
                return !noun
                        || IntStream.range(i + 1, title)
                                .noneMatch(at -> page.token(at).isWord());
            }
        }
        return false;
    }

    /** Whether a birth or an age follows. */
    private boolean described(int after) {
        int end = Math.min(page.sentenceEnd(after - 1), after + AFTER);
        for (int i = after; i < end && !page.isBreak(i); i++) {
            if (page.is(i, Cue.BORN) || page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                return true;
            }
        }
        return false;
    }

    /** A relative or a donor is spoken of in the sentence. */
    private boolean another(int title, int after) {
        return IntStream.range(page.sentenceStart(title), page.sentenceEnd(after - 1))
                .filter(i -> i < title || i >= after)
                .mapToObj(page::startingAt)
                .filter(Objects::nonNull)
                .anyMatch(hit -> hit.has(Term.Relation.class) || hit.is(Cue.DONOR));
    }

    /** « Patiente de 47 ans » somewhere and « M. Luc FOURCADE » here: two persons. */
    private boolean ofOtherSex(Cue sex) {
        String other = sex == Cue.FEMALE ? "patient" : "patiente";
        return IntStream.range(0, page.size())
                .anyMatch(i -> page.token(i).raw().equalsIgnoreCase(other) && sentenceOf(i));
    }

    /** « Patient de 47 ans », « cette patiente », but not « dossier patient ». */
    private boolean sentenceOf(int patient) {
        return page.sentenceStart(patient) == patient || page.isAny(patient - 1, WordList.THIS);
    }

    private long distinct(Function<Found, String> text) {
        return found.stream().map(text).map(WordForm::fold).distinct().count();
    }

    /** The first that tells the given name too, unless two tell different ones or it may be another person of the family. */
    private WrittenName joined() {
        List<Found> full =
                found.stream().filter(one -> one.name().given() != null).toList();
        long givens = full.stream()
                .map(one -> Objects.requireNonNull(one.name().given()).quote())
                .map(WordForm::fold)
                .distinct()
                .count();
        boolean certain = full.size() == found.size()
                || found.stream()
                        .allMatch(one -> one.sex() != null
                                && one.sex() == found.getFirst().sex());
        return givens == 1 && certain
                ? full.getFirst().name()
                : new WrittenName(found.getFirst().name().family(), null);
    }
}

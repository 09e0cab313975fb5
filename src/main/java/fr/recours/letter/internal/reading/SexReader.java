package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sex of the patient from titles, words and initials; those of physicians and relatives are passed. */
final class SexReader {

    private final Page page;
    private final Zones zones;
    private final NameWords names;
    private final List<Candidate> read = new ArrayList<>();

    SexReader(Page page, Zones zones) {
        this.page = page;
        this.names = new NameWords(page);
        this.zones = zones;
    }

    List<Candidate> read() {
        List<Candidate> named = new ArrayList<>();
        List<Candidate> said = new ArrayList<>();
        for (Hit hit : page.hits) {
            boolean male = hit.is(Cue.MALE);
            boolean female = hit.is(Cue.FEMALE);
            if (!male && !female || zones.elsewhere(hit.from()) || addressed(hit) || initial(hit)) {
                continue;
            }
            String form = page.token(hit.from()).form();
            boolean born = hit.is(Cue.BORN);
            boolean title = !Set.of("patient", "homm", "femm", "h", "f").contains(form);
            if (Set.of("femm", "homm", "h", "f").contains(form) && !describes(hit)) {
                continue;
            }
            boolean generic = form.equals("patient") && male && ofTown(hit);
            if (!generic) {
                Candidate sex =
                        Candidate.of("sex", new Value.Code(female ? "F" : "M"), page.quote(hit.from(), hit.to()));
                (title || born ? named : said).add(sex);
            }
        }
        Candidate marked = marked();
        List<Candidate> all = new ArrayList<>(named);
        all.addAll(said);
        if (marked != null) {
            read.add(marked);
        }
        Value sex = marked != null
                ? marked.value()
                : named.isEmpty() ? null : named.getFirst().value();
        boolean settled =
                marked != null || named.stream().allMatch(one -> one.value().equals(sex));
        all.stream()
                .filter(one -> sex == null || !settled || one.value().equals(sex))
                .forEach(read::add);
        return read;
    }

    /** « Mlle Chloé M. »: no Monsieur; « Notre-Dame »: nobody. */
    private boolean initial(Hit hit) {
        int name = hit.from() - 1;
        while (page.is(name - 1, "-") && page.touchesNext(name - 1) && page.touchesNext(name - 2)) {
            name -= 2; // « Mme Anne-Rose M. »
        }
        Hit title = page.endingAt(name);
        if (page.is(hit.from() - 1, "-") && page.touchesNext(hit.from() - 1) && page.touchesNext(hit.from() - 2)) {
            return true; // « Notre-Dame »
        }
        boolean second =
                page.is(hit.from() - 1, ".") && page.touchesNext(hit.from() - 1) && page.touchesNext(hit.from() - 2);
        return page.is(hit.from(), "m") && second // « Mme W.M. »
                || page.is(hit.from(), "m")
                        && page.has(hit.from() - 1)
                        && page.token(hit.from() - 1).isWord()
                        && title != null
                        && (title.is(Cue.MALE) || title.is(Cue.FEMALE));
    }

    /** « Sexe : F », which settles what titles and initials leave open. */
    private @Nullable Candidate marked() {
        for (Hit hit : page.hits) {
            int at = hit.to();
            if (hit.is(Cue.SEX)) {
                at += page.is(at, ":") || page.is(at, "=") ? 1 : 0;
                boolean female = page.is(at, Cue.FEMALE) || page.is(at, "f");
                boolean male = page.is(at, Cue.MALE) || page.is(at, "m");
                if (female || male) {
                    return Candidate.of("sex", new Value.Code(female ? "F" : "M"), page.quote(hit.from(), at + 1));
                }
            }
        }
        return null;
    }

    /** « Femme de 52 ans », « homme, 45 ans ». */
    private boolean describes(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 4); i++) {
            if (page.is(i, Cue.YEARS) || i <= hit.to() + 1 && page.is(i, Cue.BORN)) {
                return !page.is(hit.from() - 1, "sa");
            }
        }
        return false;
    }

    /** « Patient de Lille » heads minutes about women too. */
    private boolean ofTown(Hit hit) {
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 5); i++) {
            if (page.is(i, Cue.YEARS)) {
                return false;
            }
        }
        boolean de = page.is(hit.to(), "de") || page.is(hit.to(), "d") || page.is(hit.to(), "du");
        return de && !page.isNumber(hit.to() + 1) || page.is(hit.to(), "(");
    }

    /** A physician's or an addressee's title, or that of somebody the patient has to do with. */
    boolean addressed(Hit hit) {
        if (page.isAny(hit.from(), WordList.CIVILITY) && names.ofAnother(hit.from())) {
            return true;
        }
        for (int i = Math.max(0, hit.from() - 2); i < Math.min(page.size(), hit.to() + 2); i++) {
            boolean afterwards = i >= hit.to() && !page.isBreak(hit.to());
            if (page.is(i, Cue.ADDRESSEE) && (afterwards || !page.isBreak(hit.from() - 1))
                    || page.is(i, "docteur")
                    || page.is(i, "professeur")) {
                return true;
            }
        }
        boolean salutation = page.is(hit.to(), ",")
                && !page.is(hit.to() + 2, Cue.YEARS)
                && (page.isBreak(hit.to() + 1) || page.isBreak(hit.from() - 1));
        return salutation || page.is(hit.to(), "le") || page.is(hit.to(), "la");
    }
}

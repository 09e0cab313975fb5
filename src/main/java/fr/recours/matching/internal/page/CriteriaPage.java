package fr.recours.matching.internal.page;

import static fr.recours.matching.internal.page.Markdown.words;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Warning;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.Remark;
import fr.recours.matching.internal.language.Sentences;
import java.util.List;
import java.util.Optional;

/** Lists every criterion of every programme: the protocol's words, and its rule read back as a sentence. */
public final class CriteriaPage {

    private static final String HEAD = """
            # Critères / Criteria

            Every criterion of every programme, in the order of its file: the protocol's own words (misprints and lost signs
            included) with their source, the translation, and the rule as the matcher reads it, said back in both languages.
            A source such as `001 L46` is a seed document and its line. Written by `bin/programmes page`.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private CriteriaPage() {}

    public static String write(List<Chapter> chapters) {
        CriteriaPage page = new CriteriaPage();
        chapters.forEach(page::chapter);
        return page.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void both(Bilingual text) {
        line("- " + words(text.fr()) + "<br>*" + words(text.en()) + "*");
    }

    private void chapter(Chapter chapter) {
        ProgrammeDefinition programme = chapter.programme();
        line("## " + programme.code() + "\n");
        both(programme.name());
        line("- version " + words(programme.version()) + "; " + programme.disease() + "; "
                + programme.criteria().size() + " criteria");
        programme.note().ifPresent(this::both);
        String section = "";
        for (CompiledCriterion one : chapter.compiled().criteria()) {
            String now = section(one.criterion());
            if (!now.equals(section)) {
                line("\n### " + now);
            }
            section = now;
            criterion(one);
        }
        if (!programme.warnings().isEmpty()) {
            line("\n### Avertissements / Warnings\n\nTold with the verdict; they never change it.\n");
            programme.warnings().forEach(this::warning);
        }
        line("");
    }

    private static String section(Criterion criterion) {
        Bilingual part =
                switch (criterion.part()) {
                    case RECIPIENT -> new Bilingual("Receveur", "Recipient");
                    case DONOR -> new Bilingual("Donneur", "Donor");
                };
        Bilingual kind =
                switch (criterion.kind()) {
                    case INCLUSION -> new Bilingual("inclusion", "inclusion");
                    case NON_INCLUSION -> new Bilingual("non-inclusion", "non-inclusion");
                };
        return part.fr() + ", " + kind.fr() + " / " + part.en() + ", " + kind.en();
    }

    private void criterion(CompiledCriterion one) {
        Criterion criterion = one.criterion();
        line("\n#### " + criterion.id() + "\n");
        line("**" + words(criterion.label().fr()) + "** / *"
                + words(criterion.label().en()) + "*\n");
        line("> " + words(criterion.textFr()) + " (" + words(criterion.sourceLine()) + ")\n>");
        line("> *" + words(criterion.textEn()) + "*\n");
        both(nature(criterion));
        both(new Bilingual(
                "Règle\u00a0: " + criterion.ruleSentence().fr(),
                "Rule: " + criterion.ruleSentence().en()));
        criterion
                .ambiguity()
                .ifPresent(note -> both(new Bilingual("Ambiguïté\u00a0: " + note.fr(), "Ambiguity: " + note.en())));
        for (Remark remark : one.remarks()) {
            if (!criterion.ambiguity().equals(Optional.of(remark.text()))) {
                Bilingual when = Sentences.of(remark.when());
                both(new Bilingual(
                        "Si " + when.fr() + "\u00a0→ " + remark.text().fr(),
                        "If " + when.en() + " → " + remark.text().en()));
            }
        }
    }

    /** When it is needed, and what becomes of it when it stands against the case. */
    private static Bilingual nature(Criterion criterion) {
        Bilingual stage =
                switch (criterion.stage()) {
                    case REFERRAL -> new Bilingual("Jugé sur le dossier", "Judged on the referral");
                    case INCLUSION ->
                        new Bilingual("Formalité de la visite d’inclusion", "Formality of the inclusion visit");
                };
        Bilingual blocker =
                switch (criterion.blocker()) {
                    case PERMANENT -> new Bilingual("obstacle définitif", "permanent obstacle");
                    case TIMED -> new Bilingual("obstacle que le temps lève", "obstacle that time lifts");
                    case REVERSIBLE -> new Bilingual("obstacle réversible", "reversible obstacle");
                };
        String sameFr = criterion.sameAs() == null ? "" : "\u00a0; répète " + criterion.sameAs();
        String sameEn = criterion.sameAs() == null ? "" : "; repeats " + criterion.sameAs();
        String partFr = criterion.partOf() == null ? "" : "\u00a0; partie de " + criterion.partOf();
        String partEn = criterion.partOf() == null ? "" : "; part of " + criterion.partOf();
        return new Bilingual(
                stage.fr() + "\u00a0; " + blocker.fr() + sameFr + partFr,
                stage.en() + "; " + blocker.en() + sameEn + partEn);
    }

    private void warning(Warning warning) {
        both(new Bilingual(
                warning.text().fr() + " (" + warning.source() + ")",
                warning.text().en()));
        line("  - " + words(warning.ruleSentence().fr()) + "<br>*"
                + words(warning.ruleSentence().en()) + "*");
    }
}

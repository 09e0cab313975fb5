package fr.recours.matching.internal.cql;

import fr.recours.matching.Criterion;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.rule.Rule;
import java.util.NoSuchElementException;

/** References to other criteria, of the same programme or of another one. */
record References(Shelf shelf, Shelf.Volume own, Library library, Person person) {

    Cql to(Rule.Reference rule) {
        return sameSubject(own, rule.criterionId())
                ? Library.reference(person, rule.criterionId())
                : someoneElse(rule.criterionId());
    }

    Cql to(Rule.Elsewhere rule) {
        if (rule.programme().equals(own.code())) {
            return to(new Rule.Reference(rule.criterionId()));
        }
        Shelf.Volume other = shelf.volume(rule.programme());
        if (!sameSubject(other, rule.criterionId())) {
            return someoneElse(rule.criterionId());
        }
        library.include(other);
        return Cql.term(Names.quoted(other.code()) + "." + Layout.flat(Library.reference(person, rule.criterionId())));
    }

    /** The rule of a criterion of this programme. */
    Rule rule(String criterion) {
        return own.programme().criteria().stream()
                .filter(compiled -> compiled.criterion().id().equals(criterion))
                .map(CompiledProgramme.CompiledCriterion::rule)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no criterion " + criterion));
    }

    private boolean sameSubject(Shelf.Volume volume, String criterion) {
        Criterion.Part part =
                switch (person) {
                    case RECIPIENT -> Criterion.Part.RECIPIENT;
                    case DONOR -> Criterion.Part.DONOR;
                };
        return volume.part(criterion) == part;
    }

    private Cql someoneElse(String criterion) {
        return library.gap(criterion, "a criterion of the recipient in one of a donor, or the other way round");
    }
}

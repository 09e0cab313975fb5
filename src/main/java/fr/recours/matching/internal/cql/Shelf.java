package fr.recours.matching.internal.cql;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.internal.engine.CompiledProgramme;
import java.util.List;
import java.util.NoSuchElementException;

/** The programmes written together: a library includes those its criteria refer to. */
public record Shelf(List<Volume> volumes) {

    /**
     * One programme, with what stands above its criteria.
     *
     * @param disease code of the disease it is for
     */
    public record Volume(String code, String version, Bilingual name, String disease, CompiledProgramme programme) {

        String library() {
            return Names.library(code);
        }

        Criterion.Part part(String criterion) {
            return programme.criteria().stream()
                    .map(CompiledProgramme.CompiledCriterion::criterion)
                    .filter(candidate -> candidate.id().equals(criterion))
                    .map(Criterion::part)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no criterion " + criterion));
        }
    }

    Volume volume(String code) {
        return volumes.stream()
                .filter(volume -> volume.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no programme " + code));
    }
}

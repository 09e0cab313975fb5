package fr.recours.ui.search;

import fr.recours.search.CaseExport;
import fr.recours.search.CaseQuestion;
import fr.recours.search.ExportReason;
import fr.recours.search.ScreenedList;
import fr.recours.search.ScreeningExport;
import java.util.Optional;

/** A table of cases that may be taken out of the portal. */
interface ExportTable {

    /** The name of its file. */
    String fileName();

    /** Whether it could be made now; throws what {@link #csv} would. */
    void check(Optional<ExportReason> reason);

    String csv(Optional<ExportReason> reason, String language);

    /** What a search found. */
    record Found(CaseExport export, CaseQuestion question) implements ExportTable {
        @Override
        public String fileName() {
            return "dossiers.csv";
        }

        @Override
        public void check(Optional<ExportReason> reason) {
            export.check(question, reason);
        }

        @Override
        public String csv(Optional<ExportReason> reason, String language) {
            return export.csv(question, reason, language);
        }
    }

    /** What a screening lists. */
    record Screened(ScreeningExport export, ScreenedList list) implements ExportTable {
        @Override
        public String fileName() {
            return "candidats.csv"; // without the trial: who sees the file need not know it
        }

        @Override
        public void check(Optional<ExportReason> reason) {
            export.check(reason);
        }

        @Override
        public String csv(Optional<ExportReason> reason, String language) {
            return export.csv(list, reason, language);
        }
    }
}

package fr.recours.ui.search;

import fr.recours.referral.Referrals;
import fr.recours.search.CaseExport;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.ScreenedList;
import fr.recours.search.Screening;
import fr.recours.search.ScreeningExport;
import org.springframework.stereotype.Component;

/** What the lists of a screening need. */
@Component
record ScreeningServices(
        Screening screening,
        ProgrammeProposals proposals,
        Referrals referrals,
        ScreeningExport export,
        ExportServices exporting) {

    /** Takes a list out of the portal; nothing to see for who may not. */
    ExportButton export(ScreenedList list) {
        return new ExportButton(
                exporting,
                export.allowed() ? CaseExport.Rule.WITH_REASON : CaseExport.Rule.NOT_ALLOWED,
                () -> new ExportTable.Screened(export, list));
    }
}

package fr.recours.ui.search;

import fr.recours.search.CaseExport;
import fr.recours.search.SavedSearches;
import org.springframework.stereotype.Component;

/** What the search page needs beside the search itself. */
@Component
record SavedServices(SavedSearches saved, CaseExport export, ExportServices exporting) {}

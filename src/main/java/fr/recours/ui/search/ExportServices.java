package fr.recours.ui.search;

import fr.recours.access.FreshSignIn;
import fr.recours.ui.kit.Downloads;
import org.springframework.stereotype.Component;

/** What taking a table out of the portal needs beside the table. */
@Component
record ExportServices(FreshSignIn fresh, Downloads downloads) {}

package fr.recours.search.internal.index;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the index lies ({@code recours.search}).
 *
 * @param folder of its own, on the machine's own disk
 */
@ConfigurationProperties("recours.search")
record IndexProperties(Path folder) {}

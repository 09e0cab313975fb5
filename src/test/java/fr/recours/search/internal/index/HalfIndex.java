package fr.recours.search.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** An index that answers before every case is in it. */
public final class HalfIndex implements Closeable {

    private final CaseIndex index = new CaseIndex();
    private final Generation generation;

    public HalfIndex(Path folder) throws IOException {
        generation = Generation.begin(folder, "half", 0);
        index.serve(generation);
    }

    public CaseIndex index() {
        return index;
    }

    @Override
    public void close() throws IOException {
        generation.close();
    }
}

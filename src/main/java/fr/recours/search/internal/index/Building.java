package fr.recours.search.internal.index;

import fr.recours.referral.ReferralId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the index that was left, or makes one out of the database. */
final class Building {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);

    private final IndexFolder folder;
    private final String layout;
    private final ChangeLog changes;
    private final Cases cases;
    private volatile @Nullable Progress progress;

    /** @param layout tells indexes made in this way from others */
    Building(IndexFolder folder, String layout, ChangeLog changes, Cases cases) {
        this.folder = folder;
        this.layout = layout;
        this.changes = changes;
        this.cases = cases;
    }

    /** How far an index that is being made has come. */
    record Progress(int done, int total) {}

    /** What goes on beside, between two parts. */
    interface Meanwhile {
        void turn() throws IOException;
    }

    /** None while nothing is being made. */
    @Nullable
    Progress progress() {
        return progress;
    }

    private String signature() {
        return layout + "/" + changes.database();
    }

    /**
     * The last one that is whole and of this database, unless one made anew was asked for; whatever else lies there is taken away.
     *
     * @return null when there is none
     * @throws LockObtainFailedException while another portal holds it
     */
    @Nullable
    Generation left() throws IOException {
        boolean anew = folder.anewAsked();
        Generation found = null;
        for (Path one : folder.generations()) {
            if (found == null) {
                found = open(one);
                if (found != null && anew) { // opened all the same: that fails while another portal holds it
                    found.close();
                    found = null;
                }
            }
            if (found == null || !found.folder().equals(one)) {
                IndexFolder.delete(one);
            }
        }
        folder.forgetAnew();
        return found;
    }

    private @Nullable Generation open(Path one) throws LockObtainFailedException {
        try {
            Generation generation = Generation.open(one, signature());
            if (generation == null || changes.reachesFrom(generation.mark().value())) {
                return generation;
            }
            generation.close();
        } catch (LockObtainFailedException held) {
            throw held;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn(
                    "The index of cases is damaged and is made anew: {}",
                    damaged.getClass().getSimpleName());
        }
        return null;
    }

    /** A new one, empty, to be filled. It hears again what transactions that are not ended yet may still change. */
    Generation begin() throws IOException {
        long mark = changes.settled();
        return Generation.begin(folder.next(), signature(), mark);
    }

    /**
     * Puts every case of the database into it, for searches to see.
     *
     * @return false when it was told to stop first
     */
    boolean fill(Generation generation, BooleanSupplier goOn, Meanwhile meanwhile) throws IOException {
        List<ReferralId> all = cases.all();
        try {
            for (int done = 0; done < all.size(); done += Cases.AT_ONCE) {
                progress = new Progress(done, all.size());
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                cases.write(generation, all.subList(done, Math.min(all.size(), done + Cases.AT_ONCE)));
                meanwhile.turn();
            }
            generation.refresh();
            generation.complete();
            return true;
        } finally {
            progress = null;
        }
    }
}

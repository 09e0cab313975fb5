package fr.recours.search.internal.index;

import fr.recours.search.IndexStatus;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For bin/reindex: on the management port, which this machine alone reaches. Counts only. */
@Component
@Endpoint(id = "caseindex")
class IndexEndpoint {

    private final StoredIndexUpkeep upkeep;

    IndexEndpoint(StoredIndexUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @ReadOperation
    IndexStatus status() {
        return upkeep.status();
    }

    @WriteOperation
    IndexStatus rebuild() {
        upkeep.begin();
        return upkeep.status();
    }
}

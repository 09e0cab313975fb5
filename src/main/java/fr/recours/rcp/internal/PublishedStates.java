package fr.recours.rcp.internal;

import fr.recours.rcp.MeetingState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** When the members of the RCP may read an agenda. */
final class PublishedStates {

    static final Set<MeetingState> ALL = Arrays.stream(MeetingState.values())
            .filter(PublishedStates::contains)
            .collect(Collectors.toUnmodifiableSet());

    private PublishedStates() {}

    static boolean contains(MeetingState state) {
        return switch (state) {
            case OPEN_FOR_LISTING, CUT_OFF, CANCELLED -> false;
            case AGENDA_PUBLISHED, RUNNING, ENDED, MINUTES_COMPLETE, ARCHIVED -> true;
        };
    }
}

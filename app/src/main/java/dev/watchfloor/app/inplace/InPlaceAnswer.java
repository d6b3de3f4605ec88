package dev.watchfloor.app.inplace;

import dev.watchfloor.connectors.spi.PlaceTotal;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was found in place. Each event fits the whole query.
 *
 * @param events newest first, by the place's order
 * @param looked how many documents the place gave for this answer, fitting or not
 * @param unread those of them that could not be read as events, so that nobody knows whether they fit
 * @param sample one of those
 * @param total how many documents the place has for what it was asked; absent when going on, or when it did not say
 * @param asked conditions that the place was asked, as text; it may have understood them more loosely
 * @param sortedHere conditions that it was not asked at all: among what it gave, the console alone held to them
 * @param sources where the documents lie, such as names of indices
 * @param gaps a sentence for each reason why something may be missing
 * @param ending why it ended
 * @param more where to go on, when there may be more
 * @param took how long the place says it worked
 */
public record InPlaceAnswer(
        List<FoundEvent> events,
        long looked,
        long unread,
        Optional<RejectedRecord> sample,
        Optional<PlaceTotal> total,
        List<String> asked,
        List<String> sortedHere,
        List<String> sources,
        List<String> gaps,
        Ending ending,
        Optional<InPlaceMore> more,
        Duration took) {
    public InPlaceAnswer {
        events = List.copyOf(events);
        asked = List.copyOf(asked);
        sortedHere = List.copyOf(sortedHere);
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
    }

    /** Why a search ended. */
    public enum Ending {
        /** All documents of the time were looked at, as far as they came. */
        COMPLETE,
        /** As many events as wanted are there. */
        LIMITED,
        /** So many documents were looked at, or so much of them, as one search does. */
        BOUNDED,
        /** Somebody ended it. */
        CANCELLED
    }
}

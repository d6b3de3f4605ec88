package dev.watchfloor.connectors.spi;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One page of what a place has, newest first. For every document of the stretch that fits the conditions its event is
 * among the events of the pages; there may be events that do not fit, because a place need not understand all that is asked.
 *
 * @param documents how many were looked at for this page, understood or not
 * @param events what they mean, the records as received included
 * @param rejected documents that could not be read, so that nobody knows whether they fit
 * @param total of what the place was asked, which is at least what fits; absent on later pages
 * @param unasked places in {@link PlaceQuestion#conditions} of those that the place was not asked at all
 * @param sources names of what the documents of this page lie in, such as indices, in order
 * @param gaps a sentence for each reason why documents may be missing from this page; empty when it is complete
 * @param next where to go on; absent when this was the last page
 * @param took how long the place says it worked
 */
public record PlaceAnswer(
        int documents,
        List<SecurityEvent> events,
        List<RejectedRecord> rejected,
        Optional<PlaceTotal> total,
        Set<Integer> unasked,
        List<String> sources,
        List<String> gaps,
        Optional<PlaceMark> next,
        Duration took) {
    public PlaceAnswer {
        events = List.copyOf(events);
        rejected = List.copyOf(rejected);
        unasked = Set.copyOf(unasked);
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
    }
}

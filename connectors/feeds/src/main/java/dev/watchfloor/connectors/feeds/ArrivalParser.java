package dev.watchfloor.connectors.feeds;

/** As {@link RecordParser}, for those who need to know when and from where a message came. Thread-safe and calm. */
@FunctionalInterface
public interface ArrivalParser {

    /**
     * Reads one message that came whole.
     *
     * @param arrival its text is never blank and has its header
     * @param id unique within the feed, at most 120 characters
     */
    ParsedRecord parse(Arrival arrival, String id);
}

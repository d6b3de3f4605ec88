package dev.watchfloor.connectors.feeds;

/** Turns one record of a product into events. Stateless, thread-safe, and calm: hostile text is rejected, never thrown. */
@FunctionalInterface
public interface RecordParser {

    /**
     * Reads one record.
     *
     * @param record the text without its line end, never blank; invalid UTF-8 was replaced
     * @param id stable and unique within the feed, at most 120 characters; use it as the event's id, and where one
     *     record gives several events, add a suffix
     * @return the same answer for the same arguments, always: a page that was lost is read again
     */
    ParsedRecord parse(String record, String id);
}

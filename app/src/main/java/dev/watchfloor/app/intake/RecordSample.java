package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.List;

/** What a source would bring, looked at before its connector is kept. Nothing of it is stored. */
public sealed interface RecordSample {
    /** Most records that are shown. */
    int MOST = 3;

    /**
     * The first records were read: events, or indicators or sessions of a source that has no events.
     *
     * @param understood how many of them became events
     * @param latest the last of these, at most {@link #MOST}, as the console would keep them
     * @param misunderstood how many could not be read
     * @param rejected the first of those, at most {@link #MOST}
     * @param more whether there are more than these
     */
    record Read(
            int understood, List<MappedRecord> latest, int misunderstood, List<RejectedRecord> rejected, boolean more)
            implements RecordSample {
        public Read {
            latest = List.copyOf(latest);
            rejected = List.copyOf(rejected);
        }
    }

    /** It could not be read. @param sentence why and what to do */
    record Unreadable(String sentence) implements RecordSample {}

    /** The product sends to us, and the connector that runs under this name listens for it already. */
    record Sent() implements RecordSample {}

    /**
     * It was listened, and nothing arrived that would be kept.
     *
     * @param listened for how long; zero when somebody stopped it
     * @param passedOver how many records arrived that are of no interest
     */
    record Silent(Duration listened, int passedOver) implements RecordSample {}

    /** Reading would set something up at the product. */
    record SetsUp() implements RecordSample {}

    /** It brings neither events nor indicators nor sessions. */
    record None() implements RecordSample {}
}

package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where indicators come from.
 *
 * @param name the connector's name, or {@link Intelligence#OWN}
 * @param active how many are held against events now
 * @param kept how many are kept, with those that expired, were withdrawn or dismissed
 * @param leftOut what it says besides and cannot be honoured, most frequent reason first
 * @param updated when it was last read with success, null when never
 */
public record IndicatorSource(
        String name,
        long active,
        long kept,
        List<LeftOut> leftOut,
        @Nullable Instant updated) {
    public IndicatorSource {
        leftOut = List.copyOf(leftOut);
    }

    /** How many cannot be honoured. */
    public long leftOutNumber() {
        return leftOut.stream().mapToLong(LeftOut::number).sum();
    }
}

package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what cannot be honoured, by reason, with the first of each. Not thread-safe. */
final class Tally {
    /** Most reasons told apart; they hold words of the source. */
    private static final int MOST_REASONS = 50;

    private static final String OTHERS = "It cannot be honoured for one of many other reasons.";

    private final Map<String, LeftOut> byReason = new LinkedHashMap<>();

    /** @param reason a sentence */
    void add(String reason, String sample) {
        add(reason, sample, 1);
    }

    void add(String reason, String sample, int number) {
        String key = byReason.containsKey(reason) || byReason.size() < MOST_REASONS ? reason : OTHERS;
        byReason.merge(
                key,
                new LeftOut(number, new RejectedRecord(key, sample)),
                (known, more) -> new LeftOut(known.number() + number, known.record()));
    }

    List<LeftOut> leftOut() {
        return List.copyOf(byReason.values());
    }
}

package dev.watchfloor.benchmark.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sensor writes a record about. */
enum EveType {
    ALERT,
    ANOMALY,
    HTTP,
    TLS,
    DNS,
    FLOW;

    static EveType of(@Nullable Wave wave, Draw draw) {
        int hundredth = draw.below(100);
        if (wave != null) {
            return hundredth < 25 ? ALERT : hundredth < 70 ? HTTP : FLOW;
        }
        if (hundredth < 3) {
            return ALERT;
        }
        return hundredth < 4 ? ANOMALY : hundredth < 36 ? HTTP : hundredth < 54 ? TLS : hundredth < 80 ? DNS : FLOW;
    }

    String eveName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

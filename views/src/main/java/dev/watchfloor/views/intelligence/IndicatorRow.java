package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.MatchCount;

/** An indicator with how often it matched. */
record IndicatorRow(KeptIndicator kept, MatchCount matches) {
    long id() {
        return kept.id();
    }
}

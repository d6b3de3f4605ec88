package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Asks the store what would have been hidden. Thread-safe. */
final class Preview {
    private final EventStore events;
    private final Query findings;
    private final Clock clock;

    Preview(EventStore events, String connector, Clock clock) {
        this.events = events;
        this.clock = clock;
        findings = new Query.And(List.of(
                new Query.Text(Field.CONNECTOR, TextPattern.exactly(connector)),
                new Query.Not(new Query.Text(Field.MESSAGE, TextPattern.startingWith(SuppressionMark.WORDS)))));
    }

    SuppressionPreview of(SuppressionScope scope, int days) {
        Instant now = clock.instant();
        TimeRange range = new TimeRange(now.minus(Duration.ofDays(days)), now);
        Query meant = findings.and(scope.query());
        Density density = events.density(meant, range, days);
        return new SuppressionPreview(
                range,
                density.total(Layer.DETECTION),
                events.count(findings, range),
                IntStream.range(0, days)
                        .mapToObj(day -> density.count(Layer.DETECTION, day))
                        .toList(),
                events.page(meant, range, Order.NEWEST_FIRST, SuppressionPreview.MOST_EXAMPLES, null));
    }
}

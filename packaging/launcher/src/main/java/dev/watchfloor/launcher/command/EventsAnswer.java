package dev.watchfloor.launcher.command;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.launcher.AnswerStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints events as lines for people. */
final class EventsAnswer {
    private static final int PAGE = 1_000;

    private final EventStore events;
    private final Output output;

    EventsAnswer(EventStore events, Output output) {
        this.events = events;
        this.output = output;
    }

    /** @throws IOException when nobody takes the lines any more */
    void print(Question asked, Order order, long limit) throws IOException {
        DateTimeFormatter times = EventLines.times(asked.zone());
        long printed = 0;
        @Nullable StoredEvent last = null;
        while (printed < limit) {
            int wanted = (int) Math.min(PAGE, limit - printed);
            List<StoredEvent> page = events.page(asked.query(), asked.range(), order, wanted, last);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(event -> output.out().println(EventLines.text(event, times)));
            AnswerStream.check(output.out());
            printed += page.size();
            last = page.getLast();
        }
        output.error(String.format(
                Locale.ROOT,
                "%,d of %,d events%s. Times in %s.",
                printed,
                events.count(asked.query(), asked.range()),
                order.equals(Order.NEWEST_FIRST) ? ", newest first" : "",
                asked.zone() == ZoneOffset.UTC ? "UTC" : asked.zone().getId()));
    }
}

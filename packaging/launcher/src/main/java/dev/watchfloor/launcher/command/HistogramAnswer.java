package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how many events lie in each of equally long steps, in all and by layer. */
final class HistogramAnswer {
    private static final int MOST_STEPS = 10_000;
    private static final int BAR = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final EventStore events;
    private final Output output;
    private final NumberLines lines;

    HistogramAnswer(EventStore events, Output output, NumberLines lines) {
        this.events = events;
        this.output = output;
        this.lines = lines;
    }

    void print(Question asked, Duration step) throws CommandFailure {
        long seconds = step.toSeconds();
        long offset = asked.zone().getRules().getOffset(asked.range().from()).getTotalSeconds();
        // Steps begin at whole minutes, hours or days of the zone.
        long first = Math.floorDiv(asked.range().from().getEpochSecond() + offset, seconds) * seconds - offset;
        long last = asked.range().to().minusNanos(1).getEpochSecond();
        long steps = (last - first) / seconds + 1;
        if (steps > MOST_STEPS) {
            throw new CommandFailure(String.format(
                    Locale.ROOT,
                    "That would be %,d steps; at most %,d are printed. Choose a longer step, or --from and --to.",
                    steps,
                    MOST_STEPS));
        }
        TimeRange aligned = new TimeRange(Instant.ofEpochSecond(first), Instant.ofEpochSecond(first + steps * seconds));
        // The first and last step may reach beyond what was asked for.
        Query within = asked.query()
                .and(new Query.Times(
                        Field.TIME,
                        new Moment.At(asked.range().from()),
                        new Moment.At(asked.range().to())));
        print(asked, events.density(within, aligned, (int) steps), seconds);
    }

    private void print(Question asked, Density density, long seconds) {
        DateTimeFormatter times = TIME.withZone(asked.zone());
        List<String> names = new ArrayList<>(List.of("time", "events"));
        for (Layer layer : Layer.values()) {
            names.add(layer.name().toLowerCase(Locale.ROOT));
        }
        long[] totals = new long[density.slices()];
        long peak = 1;
        for (int slice = 0; slice < totals.length; slice++) {
            for (Layer layer : Layer.values()) {
                totals[slice] += density.count(layer, slice);
            }
            peak = Math.max(peak, totals[slice]);
        }
        int width = 25;
        boolean bars = lines.isForPeople() && Terminal.isInteractive();
        lines.heading(names, width);
        for (int slice = 0; slice < totals.length; slice++) {
            List<Long> numbers = new ArrayList<>(List.of(totals[slice]));
            for (Layer layer : Layer.values()) {
                numbers.add((long) density.count(layer, slice));
            }
            String bar = bars ? "  " + "█".repeat((int) ((totals[slice] * BAR + peak - 1) / peak)) : "";
            lines.row(times.format(density.range().from().plusSeconds(slice * seconds)), width, numbers, bar);
        }
        output.out().flush();
    }
}

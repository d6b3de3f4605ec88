package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which events are meant: query, times and zone. */
final class QuestionOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "KQL",
            description = "Which events, such as 'source.ip:203.0.113.0/24 and is:blocked'. Left out: all.")
    private String text = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "First moment: with its zone, such as 2026-03-01T10:00:00Z, or -2h, or now-2h.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "First moment after it, written alike.")
    private @Nullable String to;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of the times that are shown: local, or such as Europe/Stockholm. Left out: UTC.")
    private String zone = "UTC";

    @Option(names = "--utc", description = "Show times in UTC, whatever --zone says.")
    private boolean utc;

    /** The query's text. */
    String text() {
        return text;
    }

    /** What came of reading the query. */
    Reading reading() {
        return QueryText.read(text);
    }

    /** @throws ParameterException when a time or the zone cannot be understood */
    Question of(Query query, EventStore store, Instant now) {
        EventStore.Statistics held = store.statistics();
        Instant earliest = held.earliest() == null ? now : held.earliest();
        Instant latest = held.latest() == null ? now : held.latest();
        Instant first = from == null ? earliest : WrittenTime.read(from, now, spec);
        Instant end = to == null ? latest.plus(1, ChronoUnit.MICROS) : WrittenTime.read(to, now, spec);
        return new Question(query.at(now), range(first, end), zone());
    }

    /** For what is asked in place, where nobody knows beforehand what there is: a day unless said otherwise. */
    Question inPlace(Query query, Instant now) {
        Instant end = to == null ? now : WrittenTime.read(to, now, spec);
        Instant first = from == null ? end.minus(1, ChronoUnit.DAYS) : WrittenTime.read(from, now, spec);
        if (!first.isBefore(end)) {
            throw wrong("--from must be before --to, and before now when there is no --to.");
        }
        return new Question(query, new TimeRange(first, end), zone());
    }

    private TimeRange range(Instant first, Instant end) {
        if (first.isBefore(end)) {
            return new TimeRange(first, end);
        }
        if (from != null && to != null) {
            throw wrong("--from must be before --to.");
        }
        // Nothing happened since, or nothing had happened yet: an empty answer, not a mistake.
        return to == null
                ? new TimeRange(first, first.plus(1, ChronoUnit.MICROS))
                : new TimeRange(end.minus(1, ChronoUnit.MICROS), end);
    }

    ZoneId zone() {
        if (utc || zone.equalsIgnoreCase("utc")) {
            return ZoneOffset.UTC;
        }
        try {
            return zone.equalsIgnoreCase("local") ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong("There is no zone \"" + zone + "\". Write local, UTC or such as Europe/Stockholm.");
        }
    }

    /** The field with this name. @throws ParameterException when there is none */
    Field field(String name) {
        return Field.named(name)
                .orElseThrow(() -> wrong(
                        QueryText.read(name + ":*") instanceof Reading.Misunderstood unknown
                                ? unknown.sentence()
                                : "There is no field \"" + name + "\"."));
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

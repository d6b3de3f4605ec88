package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Moments as written on a command line, read as a query would read them, so that there is one way to write times. Stateless. */
final class WrittenTime {
    private WrittenTime() {}

    /** @throws ParameterException when it cannot be understood */
    static Instant read(String written, Instant now, CommandSpec spec) {
        String absolute = written.matches("[-+].*") ? "now" + written : written;
        Reading reading = QueryText.read("@timestamp >= \"" + absolute.replaceAll("[\"\\\\]", "") + "\"");
        return switch (reading) {
            case Reading.Understood(Query query) -> {
                Moment moment = query instanceof Query.Times times ? times.from() : null;
                if (moment == null) {
                    throw new ParameterException(
                            spec.commandLine(), "\"" + written + "\" is no time. Write 2026-03-01T10:00:00Z or -15m.");
                }
                yield moment.at(now);
            }
            case Reading.Misunderstood misread -> throw new ParameterException(spec.commandLine(), misread.sentence());
        };
    }
}

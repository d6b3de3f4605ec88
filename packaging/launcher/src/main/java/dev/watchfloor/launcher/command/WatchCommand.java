package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.Pin;
import dev.watchfloor.app.export.EventLine;
import dev.watchfloor.app.export.ExportFormat;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor watch}: intake without a window. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Take events in without a window and print one line each.",
        description = {
            "Goes on with actions that are not over, which it names first on the error stream, and lifts blocks whose time"
                    + " is over.",
            "Ends cleanly on Ctrl+C. The window cannot be open on the same profile at the same time."
        })
final class WatchCommand implements Callable<Integer> {
    private static final EventLine JSON =
            new EventLine(ExportFormat.JSON_LINES, ExportRequest.COLUMNS_WITHOUT_RAW, ZoneOffset.UTC);

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "Stop after this long, such as 30s or 10m. Left out: on Ctrl+C.")
    private @Nullable String length;

    @Option(names = "--quiet", description = "Do not print events; print the totals at the end.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        // The signal handler waits for the store: what was acknowledged must be on disk when the shell is back.
        Thread hook = new Thread(() -> {
            end.countDown();
            await(closed);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        long[] count = new long[1];
        try (Console console = profile.open()) {
            if (console.connectors().list().isEmpty()) {
                throw new CommandFailure(
                        "Nothing is connected in this profile. Add something first: watchfloor connectors add --help");
            }
            try (Pin pin = console.events().subscribe(appended -> {
                        count[0] += appended.stored().size();
                        if (!quiet) {
                            appended.stored().forEach(this::print);
                        }
                    });
                    Pin notices =
                            console.connectors().subscribe(new ConnectorNotices(console.connectors(), output::error))) {
                ResumedActs.lines(
                                console.response().actions(ResumedActs.LOOKED_AT, null),
                                Clock.systemUTC().instant())
                        .forEach(output::error);
                console.start();
                if (length == null) {
                    end.await();
                } else {
                    end.await(Durations.parse(length).toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            closed.countDown();
        }
        if (quiet) {
            output.line(output.isJson() ? "{\"events\":" + count[0] + "}" : count[0] + " events");
        }
        return 0;
    }

    private void print(StoredEvent stored) {
        if (!output.isJson()) {
            output.line(EventLines.text(stored));
            return;
        }
        StringBuilder line = new StringBuilder();
        JSON.append(line, stored);
        output.line(line.toString().stripTrailing());
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean done = latch.await(5, TimeUnit.SECONDS);
            if (!done) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

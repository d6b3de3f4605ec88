package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.LookBack;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor indicators look}. */
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say how often something was seen in the events that are kept, and since when.",
        description = "It need not be listed by anybody. Ends with 1 when it was stopped or the store failed.")
final class IndicatorsLookCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;

    @Parameters(
            paramLabel = "VALUE",
            description = "An address, network, name (*.example.org for all below), URL or hash; ja3: and 32 digits.")
    private String value = "";

    @Option(
            names = "--back",
            paramLabel = "TIME",
            defaultValue = "30d",
            description = "How far back, such as 90d. Default: ${DEFAULT-VALUE}.")
    private String back = "30d";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Observable what = IndicatorWords.read(value);
        Duration length = Durations.parse(back);
        LookBack seen;
        try (Console console = profile.open();
                Interruption interruption = new Interruption()) {
            seen = look(console, what, length, interruption);
        }
        if (output.isJson()) {
            ObjectNode node = Output.object();
            node.put("value", what.value());
            node.put("from", seen.range().from().toString());
            node.put("to", seen.range().to().toString());
            node.put("events", seen.found());
            node.put("first", time(seen.first()));
            node.put("latest", time(seen.latest()));
            node.put("end", IndicatorWords.word(end(seen)));
            output.json(node);
        } else {
            output.line(
                    seen.found() == 0
                            ? what.value() + " is in no event since "
                                    + seen.range().from() + "."
                            : what.value() + " is in " + seen.found() + " events, first " + seen.first() + ", latest "
                                    + seen.latest() + ".");
        }
        if (end(seen) == LookBack.End.FAILED) {
            throw new CommandFailure("The store could not be read; the log says more.");
        }
        return end(seen) == LookBack.End.COMPLETE ? 0 : 1;
    }

    private static LookBack look(Console console, Observable what, Duration length, Interruption interruption)
            throws Exception {
        CompletableFuture<LookBack> end = new CompletableFuture<>();
        Pin running = console.intelligence().lookBack(asked(console, what), length, step -> {
            if (step.end() != null) {
                end.complete(step);
            }
        });
        while (true) {
            try {
                return end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                if (interruption.isRequested()) {
                    running.close();
                }
            }
        }
    }

    /** As it is listed, otherwise as if it were. */
    private static KeptIndicator asked(Console console, Observable what) {
        List<KeptIndicator> listed = IndicatorWords.find(console.intelligence(), what, false);
        Indicator bare = new Indicator(what, Indicator.UNKNOWN, null, null, Tlp.UNKNOWN, List.of(), "");
        return listed.isEmpty() ? new KeptIndicator(0, "", bare, Instant.EPOCH, null, null, "") : listed.getFirst();
    }

    private static LookBack.End end(LookBack seen) {
        return Optional.ofNullable(seen.end()).orElse(LookBack.End.CANCELLED);
    }

    private static @org.jspecify.annotations.Nullable String time(@org.jspecify.annotations.Nullable Instant when) {
        return when == null ? null : when.toString();
    }
}

package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.app.intelligence.UnfitIndicatorException;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor indicators add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Hold every event against an indicator of your own.",
        description = "The same indicator again takes the place of what was said of it.")
final class IndicatorsAddCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "VALUE",
            description = "An address, network, name (*.example.org for all below), URL or hash; ja3: and 32 digits.")
    private String value = "";

    @Option(names = "--confidence", paramLabel = "N", description = "How sure you are, 0 to 100. Left out: unknown.")
    private @Nullable Integer confidence;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "For how long it holds, such as 30d. Left out: until it is withdrawn.")
    private @Nullable String length;

    @Option(
            names = "--tlp",
            paramLabel = "TLP",
            defaultValue = "UNKNOWN",
            description = "With whom it may be shared: clear, green, amber, amber_strict or red.")
    private Tlp tlp = Tlp.UNKNOWN;

    @Option(names = "--label", paramLabel = "WORD", description = "A word for it; may be given several times.")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--description", paramLabel = "TEXT", defaultValue = "", description = "One line for people.")
    private String description = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Observable what = IndicatorWords.read(value);
        int sure = confidence == null ? Indicator.UNKNOWN : confidence;
        if (confidence != null && (sure < 0 || sure > 100)) {
            throw CommandFailure.misunderstood("--confidence is between 0 and 100.");
        }
        Instant now = Clock.systemUTC().instant();
        Instant until = length == null ? null : now.plus(Durations.parse(length));
        try (Console console = profile.open()) {
            KeptIndicator kept =
                    console.intelligence().add(new Indicator(what, sure, now, until, tlp, labels, description));
            if (output.isJson()) {
                output.json(IndicatorWords.json(kept, MatchCount.NONE, now));
            } else {
                output.answer("added", kept.ruleId(), "It counts for every event from now on.");
            }
            return 0;
        } catch (UnfitIndicatorException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
    }
}

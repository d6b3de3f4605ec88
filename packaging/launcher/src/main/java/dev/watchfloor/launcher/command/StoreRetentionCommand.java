package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor store retention}: how long and how much is kept. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "See or change how long and how many events are kept.",
        description = {
            "Without --age and --size what holds is shown. What passes either bound is deleted for good, in whole segments"
                    + " of up to 65,535 events, at once and then every day while the console runs. The newest segment"
                    + " always stays."
        })
final class StoreRetentionCommand implements Callable<Integer> {
    private static final String OFF = "off";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--age",
            paramLabel = "TIME",
            description = "Oldest that is kept, such as 30d or 36h; off for any age. Left out: stays as it is.")
    private @Nullable String age;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "Most that is kept, such as 500MB, 20GB or 1.5TB; off for any. Left out: stays as it is.")
    private @Nullable String size;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Duration longest = read("--age", age, Amounts::age, "30d or 36h");
        Long most = read("--size", size, Amounts::bytes, "500MB, 20GB or 1.5TB");
        try (Console console = profile.openExisting()) {
            Retention retention = console.retention();
            RetentionPolicy before = retention.policy();
            if (age == null && size == null) {
                show(before);
            } else {
                change(
                        retention,
                        before,
                        new RetentionPolicy(
                                age == null ? before.age() : longest, size == null ? before.bytes() : most));
            }
        } catch (RetentionRefusedException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return 0;
    }

    private void show(RetentionPolicy policy) {
        if (output.isJson()) {
            output.json(Output.object().set("retention", StoreWords.json(policy)));
        } else {
            output.line(sentence(policy));
        }
    }

    private void change(Retention retention, RetentionPolicy before, RetentionPolicy wanted)
            throws RetentionRefusedException, CommandFailure {
        Purge preview = retention.preview(wanted);
        boolean isNothing = preview.isNothing() && wanted.equals(before);
        if (!output.isJson()) {
            output.line("Now:   " + sentence(before));
            output.line("Then:  " + sentence(wanted));
            output.line(
                    preview.isNothing()
                            ? "Nothing is deleted now."
                            : "Deleted for good: " + StoreWords.taken(preview) + ".");
        }
        if (isNothing || confirmation.isDryRun()) {
            tell(before, wanted, preview, false, isNothing ? "Nothing to do." : "Nothing was changed.");
            return;
        }
        confirmation.require(
                preview.isNothing()
                        ? "Change what is kept"
                        : String.format(Locale.ROOT, "Delete %,d events and keep to this", preview.events()),
                output);
        Purge gone = apply(retention, wanted, preview);
        tell(
                before,
                wanted,
                gone,
                true,
                "Done. " + (gone.isNothing() ? "Nothing was deleted." : "Deleted: " + StoreWords.taken(gone) + "."));
    }

    private Purge apply(Retention retention, RetentionPolicy wanted, Purge preview) throws RetentionRefusedException {
        try (ProgressLine line = new ProgressLine(output.err(), Terminal.isInteractive() && !output.isJson())) {
            return retention.apply(
                    wanted,
                    soFar -> line.show(
                            String.format(Locale.ROOT, "%,d of %,d events deleted", soFar.events(), preview.events())));
        }
    }

    private void tell(RetentionPolicy before, RetentionPolicy wanted, Purge purge, boolean isApplied, String sentence) {
        if (!output.isJson()) {
            output.line(sentence);
            return;
        }
        ObjectNode node = Output.object();
        node.put("applied", isApplied);
        node.set("before", StoreWords.json(before));
        node.set("retention", StoreWords.json(wanted));
        node.set(isApplied ? "deleted" : "wouldDelete", StoreWords.json(purge));
        output.json(node);
    }

    private static String sentence(RetentionPolicy policy) {
        String words = StoreWords.keeps(policy);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private <T> @Nullable T read(
            String option, @Nullable String text, Function<String, Optional<T>> reader, String examples) {
        if (text == null || OFF.equalsIgnoreCase(text)) {
            return null;
        }
        return reader.apply(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + Terminal.printable(text) + "\" is nothing that " + option + " understands. Write "
                                + examples + ", with a point" + " for decimals, or off."));
    }
}

package dev.watchfloor.launcher.command;

import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.ListFile;
import dev.watchfloor.app.sigma.reading.RuleFiles;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where lists for the placeholders of rules are, and how rules are read with them. */
final class RuleOptions {
    @Option(
            names = "--lists",
            paramLabel = "FILE.yml",
            description = "Values for placeholders such as %%Servers%%: a map from names to lists.")
    private @Nullable Path lists;

    SigmaRules read(Path place) throws CommandFailure {
        requireThere(place);
        try {
            return RuleFiles.read(place, lists());
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    /** The texts of rule files by their names. @param onUnreadable told a file and why it cannot be read */
    static Map<String, String> texts(Path place, BiConsumer<String, String> onUnreadable) throws CommandFailure {
        requireThere(place);
        try {
            return RuleFiles.texts(place, onUnreadable);
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    private static void requireThere(Path place) throws CommandFailure {
        if (!Files.exists(place)) {
            throw new CommandFailure("There is no file or folder " + place + ". Check its path.");
        }
    }

    private static CommandFailure unreadable(Path place, IOException why) {
        return new CommandFailure(place + " cannot be read as rules: " + why.getMessage() + ".");
    }

    private ValueLists lists() throws CommandFailure {
        Path file = lists;
        if (file == null) {
            return ValueLists.NONE;
        }
        try {
            Map<String, List<String>> kept = lists(file);
            return name -> Optional.ofNullable(kept.get(name));
        } catch (RejectedRuleException wrong) {
            throw new CommandFailure(file + ": " + wrong.getMessage());
        }
    }

    /** The lists of a file by their names. @throws RejectedRuleException when it holds something else */
    static Map<String, List<String>> lists(Path file) throws CommandFailure, RejectedRuleException {
        try {
            return ListFile.values(Files.readString(file));
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
    }
}

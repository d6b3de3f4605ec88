package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.response.UnreadableRequestException;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a plan is kept. */
final class PlanFileOption {
    @Option(names = "--out", paramLabel = "FILE", description = "Keep the plan in a file, for show, dry-run and apply.")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "Replace the file when there is one.")
    private boolean overwrite;

    @Nullable
    Path file() {
        return file;
    }

    /** Fails early where {@link #keep} would fail late. */
    void check() throws CommandFailure {
        if (file != null) {
            TakenName.check(file, overwrite);
        }
    }

    /** Writes the file, whole or not at all; does nothing when none is named. */
    void keep(Plan plan) throws CommandFailure {
        Path target = file;
        if (target == null) {
            return;
        }
        try (NewFile unfinished = NewFile.at(target, overwrite)) {
            unfinished.stream().write(PlanFile.write(plan));
            unfinished.complete();
        } catch (UnreadableRequestException tooLarge) {
            throw new CommandFailure(tooLarge.sentence());
        } catch (IOException failure) {
            throw new CommandFailure(NewFile.sentence(target, failure));
        }
    }

    static Plan read(Path file) throws CommandFailure {
        try (InputStream stream = Files.newInputStream(file)) {
            return PlanFile.read(stream);
        } catch (UnreadableRequestException refused) {
            throw new CommandFailure(file + ": " + refused.sentence());
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
    }
}

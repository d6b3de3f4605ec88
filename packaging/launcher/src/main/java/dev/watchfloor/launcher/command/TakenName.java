package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Fails early where a file could not be written late, after all the work. Stateless. */
final class TakenName {
    private TakenName() {}

    static void check(Path file, boolean overwrite) throws CommandFailure {
        try {
            NewFile.check(file, overwrite);
        } catch (FileAlreadyExistsException taken) {
            throw new CommandFailure("There is already a file " + file + ". Choose another name or add --overwrite.");
        } catch (IOException taken) {
            throw new CommandFailure(NewFile.sentence(file, taken));
        }
    }
}

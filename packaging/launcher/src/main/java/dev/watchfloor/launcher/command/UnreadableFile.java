package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file that was named cannot be read. Stateless. */
final class UnreadableFile {
    private UnreadableFile() {}

    static CommandFailure at(Path file) {
        if (Files.isDirectory(file)) {
            return new CommandFailure(file + " is a folder. Name a file in it.");
        }
        return new CommandFailure(
                Files.exists(file)
                        ? file + " cannot be read. Check that you may read it."
                        : "There is no file " + file + ". Check its path.");
    }
}

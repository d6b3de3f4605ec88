package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where an answer that is a file goes. */
final class AnswerFile {
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "Replace the file when there is one.")
    private boolean overwrite;

    /** Fails early where {@link #write} would fail late. */
    void check() throws CommandFailure {
        TakenName.check(file, overwrite);
    }

    /** Whole or not at all. Returns where. */
    Path write(byte[] content) throws CommandFailure {
        try (NewFile unfinished = NewFile.at(file, overwrite)) {
            unfinished.stream().write(content);
            unfinished.complete();
            return file;
        } catch (IOException failure) {
            throw new CommandFailure(NewFile.sentence(file, failure));
        }
    }

    /** Reads at most one byte more than {@code most}. */
    static byte[] read(Path file, int most) throws CommandFailure {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(most + 1);
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
    }
}

package dev.watchfloor.benchmark.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much room files take. Stateless. */
public final class DiskUse {
    private DiskUse() {}

    /** All files in a folder, or one file; 0 when there is none. */
    public static long of(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).mapToLong(DiskUse::size).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

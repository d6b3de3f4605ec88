package dev.watchfloor.views.fakes;

import dev.watchfloor.views.kit.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An operator who has made up their mind before they are asked. Thread-safe. */
public final class FakeFilePicker implements FilePicker {
    private final List<String> proposed = new CopyOnWriteArrayList<>();
    private volatile @Nullable Path next;

    /** What is chosen from now on; null for nothing. */
    public void choose(@Nullable Path file) {
        next = file;
    }

    /** Names that were proposed for files to be written, in order. */
    public List<String> proposed() {
        return List.copyOf(proposed);
    }

    @Override
    public Optional<Path> toRead(String title) {
        return Optional.ofNullable(next);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(next);
    }

    @Override
    public Optional<Path> toWrite(String title, String name) {
        proposed.add(name);
        return Optional.ofNullable(next);
    }
}

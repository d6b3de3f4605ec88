package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A directory with log files, and a reader that keeps a cursor as the console does. */
final class FollowedFolder {
    private final Path directory;
    private final String pattern;
    private FileFeed feed;
    private Cursor cursor = Cursor.START;
    final List<String> ids = new ArrayList<>();
    final List<RejectedRecord> rejected = new ArrayList<>();

    FollowedFolder(Path directory, String pattern) {
        this.directory = directory;
        this.pattern = pattern;
        this.feed = newFeed();
    }

    FileFeed feed() {
        return feed;
    }

    Cursor cursor() {
        return cursor;
    }

    /** Forgets everything but the cursor's text. */
    void restart() {
        feed.close();
        feed = newFeed();
        cursor = new Cursor(cursor.value());
    }

    /** Everything that is there now, as texts. */
    List<String> read() throws Exception {
        List<String> texts = new ArrayList<>();
        Page page;
        do {
            page = feed.fetch(cursor, 100);
            cursor = page.next();
            page.events().stream().map(SecurityEvent::summary).forEach(texts::add);
            page.events().stream().map(SecurityEvent::id).forEach(ids::add);
            rejected.addAll(page.rejected());
        } while (page.more() || !page.events().isEmpty());
        return texts;
    }

    void append(String name, String text) throws IOException {
        Files.writeString(path(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void rename(String from, String to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
    }

    void copy(String from, String to) throws IOException {
        Files.copy(path(from), path(to));
    }

    void truncate(String name) throws IOException {
        Files.writeString(path(name), "", StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Sets the time of the last change, as if time passed between the steps of a test. */
    void at(String name, long seconds) throws IOException {
        Files.setLastModifiedTime(path(name), FileTime.from(Instant.ofEpochSecond(seconds)));
    }

    void delete(String name) throws IOException {
        Files.delete(path(name));
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    private FileFeed newFeed() {
        return new FileFeed(directory + "/" + pattern, new LineEvents(), Duration.ofSeconds(1));
    }
}

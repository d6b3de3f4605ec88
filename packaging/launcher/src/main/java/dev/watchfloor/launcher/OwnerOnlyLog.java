package dev.watchfloor.launcher;

import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A log whose files only their owner may read: they name people, addresses and places. Made by the logging library, as
 * {@code logback.xml} says. Rolling renames the file, which keeps its permissions, and opens another (logback 1.6).
 */
public final class OwnerOnlyLog<E> extends RollingFileAppender<E> {
    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        Path folder = file.getParent();
        if (folder != null) {
            OwnerOnly.makeFolder(folder);
        }
        OwnerOnly.keepFile(file);
        super.openFile(name);
    }
}

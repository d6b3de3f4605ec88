package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin file-logger: one entry a line, written at once. Thread-safe. */
final class FileLogger implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileLogger.class);

    private final Path file;
    private @Nullable Writer writer;

    FileLogger(Path file) {
        this.file = file;
    }

    synchronized void append(JsonNode entry) {
        try {
            Writer out = writer;
            if (out == null) {
                out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                writer = out;
            }
            out.write(entry.toString() + "\n");
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("file-logger cannot write " + file, failure);
        }
    }

    @Override
    public synchronized void close() {
        Writer out = writer;
        writer = null;
        if (out != null) {
            try {
                out.close();
            } catch (IOException failure) {
                LOG.warn("file-logger could not close {}", file, failure);
            }
        }
    }
}

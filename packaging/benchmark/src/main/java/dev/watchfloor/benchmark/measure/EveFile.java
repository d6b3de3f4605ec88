package dev.watchfloor.benchmark.measure;

import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.connectors.event.Layer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a sensor's file. Stateless. */
final class EveFile {
    private EveFile() {}

    /** The sensor's events from {@code first} inclusive to {@code end} exclusive; returns how many. */
    static int write(GeneratedEvents events, long first, long end, Path file) throws IOException {
        int lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long index = first; index < end; index++) {
                if (events.layer(index) == Layer.DETECTION) {
                    out.write(events.eveLine(index));
                    out.write('\n');
                    lines++;
                }
            }
        }
        return lines;
    }
}

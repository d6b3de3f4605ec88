package dev.watchfloor.benchmark.reading;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;

/**
 * What one product writes.
 *
 * @param key its name in JSON
 * @param name its name in the table
 * @param line the line of a number, without its end
 * @param way how it reaches the console
 * @param least what it is measured against
 */
record LineForm(String key, String name, LongFunction<String> line, Way way, Least least) {

    /** Writes so many lines. */
    void write(Path file, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < lines; number++) {
                out.write(line.apply(number));
                out.write('\n');
            }
        }
    }
}

package dev.watchfloor.benchmark.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The least that anybody could do with a line: no time, no meaning, no secret looked for. Thread-safe. */
enum Least {
    /** A tree of Jackson's. */
    JSON_TREE("a bare JSON tree") {
        @Override
        int of(String line) throws IOException {
            return JSON.readTree(line).size();
        }
    },
    /** Pairs in a map, which are wrong where a value has blanks. */
    SPLIT("splitting at blanks and equals signs") {
        @Override
        int of(String line) {
            Map<String, String> pairs = new HashMap<>();
            for (int from = 0; from < line.length(); ) {
                int blank = line.indexOf(' ', from);
                int end = blank < 0 ? line.length() : blank;
                int equals = line.indexOf('=', from, end);
                if (equals > from) {
                    pairs.put(line.substring(from, equals), line.substring(equals + 1, end));
                } else {
                    pairs.put(line.substring(from, end), "");
                }
                from = end + 1;
            }
            return pairs.size();
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    private final String words;

    Least(String words) {
        this.words = words;
    }

    abstract int of(String line) throws IOException;

    /** In the table. */
    String words() {
        return words;
    }

    /** Does it with all lines. */
    Pace read(Path file) throws IOException {
        long processor = Way.processorNanos();
        long begun = System.nanoTime();
        long found = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found += of(line);
            }
        }
        return new Pace(found, Way.processorNanos() - processor, System.nanoTime() - begun);
    }
}

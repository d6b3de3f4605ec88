package dev.watchfloor.app.sigma.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.sigma.matching.EventFields;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Records that stand one JSON object to a line, read one after the other. Blank lines are none. Not thread-safe. */
public final class RecordLines implements AutoCloseable {
    /** A longer line is a record that cannot be read, in bytes. */
    public static final int LONGEST = 4 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final InputStream in;
    private long unreadable;

    public RecordLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, or null at the end. */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (read(line)) {
            if (line.size() > LONGEST) {
                unreadable++;
                return new Line(null);
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return new Line(parsed(text));
            }
        }
        return null;
    }

    /**
     * A line that is not blank.
     *
     * @param record null when it is no JSON object
     */
    public record Line(@Nullable EventFields record) {}

    /** How many lines were no JSON object, or too long. */
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable EventFields parsed(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node != null && node.isObject()) {
                return new JsonRecord(node, line);
            }
        } catch (JsonProcessingException broken) {
            // Counted below, as whatever else is no object.
        }
        unreadable++;
        return null;
    }

    /** Reads a line, of a too long one a little more than is allowed. @return false when there was none any more */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        line.reset();
        int letter = in.read();
        boolean isThere = letter >= 0;
        while (letter >= 0 && letter != '\n') {
            if (line.size() <= LONGEST) {
                line.write(letter);
            }
            letter = in.read();
        }
        return isThere;
    }
}

package dev.watchfloor.app.sigma.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.sigma.matching.EventFields;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that stand one JSON object to a line, read one after the other. Blank lines are none. Not thread-safe. */
public final class RecordLines implements AutoCloseable {
    /** A longer line is a record that cannot be read, in bytes. */
    public static final int LONGEST = 4 << 20;

    /** What is nested deeper is a record that cannot be read. */
    public static final int DEEPEST = 1_000;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final InputStream in;
    private final Map<Unreadable, Long> unreadable = new EnumMap<>(Unreadable.class);

    /** Why a line cannot be read. */
    public enum Unreadable {
        NO_OBJECT,
        /** Than {@link #LONGEST}; or it has a name or a number that is longer than any that means something. */
        TOO_LONG,
        /** Than {@link #DEEPEST}. */
        TOO_DEEP
    }

    public RecordLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, or null at the end. */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (read(line)) {
            if (line.size() > LONGEST) {
                return unreadable(Unreadable.TOO_LONG);
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return parsed(text);
            }
        }
        return null;
    }

    /**
     * A line that is not blank.
     *
     * @param record null when it is {@link Unreadable}
     */
    public record Line(@Nullable EventFields record) {}

    /** How many lines could not be read so far, by why; only what there was. */
    public Map<Unreadable, Long> unreadable() {
        return Map.copyOf(unreadable);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line parsed(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            try {
                JsonNode node = JSON.readTree(parser);
                return node != null && node.isObject()
                        ? new Line(new JsonRecord(node, line))
                        : unreadable(Unreadable.NO_OBJECT);
            } catch (StreamConstraintsException bound) {
                boolean isDeep = parser.getParsingContext().getNestingDepth() > DEEPEST;
                return unreadable(isDeep ? Unreadable.TOO_DEEP : Unreadable.TOO_LONG);
            } catch (JsonProcessingException broken) {
                return unreadable(Unreadable.NO_OBJECT);
            }
        }
    }

    private Line unreadable(Unreadable why) {
        unreadable.merge(why, 1L, Long::sum);
        return new Line(null);
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

package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.JsonRecord;
import java.util.function.Function;

/** Lines that hold one JSON object each. Stateless. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * What {@code mapping} makes of the line's object. A line that is no JSON object, or only the beginning of one, is
     * rejected with a sample without secrets. NULs before it are passed over: a product that goes on writing at its old
     * place after its file was truncated leaves them (Caddy 2.6.2).
     */
    public static ParsedRecord parse(String line, Function<JsonRecord, ParsedRecord> mapping) {
        return parse(line, mapping, BrokenJson::withoutSecrets);
    }

    /**
     * The same for products whose broken lines may show secrets in ways of their own.
     *
     * @param sample what may be shown of a line that is no JSON
     */
    public static ParsedRecord parse(
            String line, Function<JsonRecord, ParsedRecord> mapping, Function<String, String> sample) {
        String text = withoutNuls(line);
        if (text.isEmpty()) {
            return ParsedRecord.skipped();
        }
        JsonRecord received;
        try {
            received = JsonRecord.read(text);
        } catch (JsonProcessingException notJson) {
            return ParsedRecord.rejected("The line is not JSON.", sample.apply(text));
        }
        return received.tree().isObject()
                ? mapping.apply(received)
                : ParsedRecord.rejected("The line is JSON, but no object.", sample.apply(text));
    }

    private static String withoutNuls(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == 0) {
            start++;
        }
        return line.substring(start);
    }
}

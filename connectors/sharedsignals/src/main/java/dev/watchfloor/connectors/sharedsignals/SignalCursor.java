package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the reading is: what to tell the transmitter with the next poll, once the page is stored.
 *
 * @param taken ids to acknowledge; repeated until others come, because a lost acknowledgement costs nothing so
 * @param refused ids to refuse, with a code
 * @param recent ids taken before, so that a replayed one is no second event
 */
record SignalCursor(List<String> taken, Map<String, String> refused, List<String> recent) {
    private static final int MOST_RECENT = 500;
    private static final int LONGEST = 60_000;
    private static final SignalCursor START = new SignalCursor(List.of(), Map.of(), List.of());

    /** What {@link #cursor()} wrote; anything else is the start. */
    static SignalCursor of(Cursor cursor) {
        try {
            JsonNode text = Json.read(cursor.value());
            Map<String, String> refused = new LinkedHashMap<>();
            text.path("refused")
                    .properties()
                    .forEach(entry ->
                            refused.put(entry.getKey(), entry.getValue().asText()));
            return new SignalCursor(texts(text.path("taken")), refused, texts(text.path("recent")));
        } catch (JsonProcessingException notOurs) {
            return START;
        }
    }

    Cursor cursor() {
        ObjectNode text = Json.object();
        taken.forEach(text.putArray("taken")::add);
        ObjectNode codes = text.putObject("refused");
        refused.forEach(codes::put);
        List<String> kept = recent;
        recent.forEach(text.putArray("recent")::add);
        while (text.toString().length() > LONGEST && !kept.isEmpty()) {
            kept = kept.subList(Math.min(kept.size(), 50), kept.size());
            kept.forEach(text.putArray("recent")::add);
        }
        return new Cursor(text.toString());
    }

    boolean knows(String jti) {
        return taken.contains(jti) || recent.contains(jti);
    }

    /** After a poll that brought these; after one that brought nothing it stays as it is. */
    SignalCursor after(List<String> nowTaken, Map<String, String> nowRefused) {
        if (nowTaken.isEmpty() && nowRefused.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(recent);
        all.addAll(taken);
        return new SignalCursor(nowTaken, nowRefused, all.subList(Math.max(0, all.size() - MOST_RECENT), all.size()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return List.copyOf(texts);
    }
}

package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import dev.watchfloor.connectors.spi.Tlp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a part of an event in MISP's core format (draft-20): its attributes and those of its objects that are meant for
 * detection ({@code to_ids}) and not deleted. One event, one reader.
 */
final class MispEvents {
    /** Most attributes of one event. */
    static final int MOST = 100_000;

    private static final int MOST_WORDS = Indicator.LONGEST_TEXT + 1;

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("ip-src", Kind.ADDRESS),
            Map.entry("ip-dst", Kind.ADDRESS),
            // The second half of domain|ip.
            Map.entry("ip", Kind.ADDRESS),
            Map.entry("domain", Kind.DOMAIN),
            Map.entry("hostname", Kind.DOMAIN),
            Map.entry("url", Kind.URL),
            Map.entry("md5", Kind.FILE_HASH),
            Map.entry("sha1", Kind.FILE_HASH),
            Map.entry("sha256", Kind.FILE_HASH),
            Map.entry("sha512", Kind.FILE_HASH),
            Map.entry("ja3-fingerprint-md5", Kind.JA3),
            Map.entry("ja4-plus", Kind.JA4));
    /** The taxonomy "misp" of MISP. */
    private static final Map<String, Integer> CONFIDENCE = Map.of(
            "completely-confident", 100,
            "usually-confident", 75,
            "fairly-confident", 50,
            "rarely-confident", 25,
            "unconfident", 0);

    private final JsonNode event;
    private final String info;
    private final int fallback;
    private final Map<Observable, Indicator> found = new LinkedHashMap<>();
    private final Tally tally = new Tally();

    private MispEvents(JsonNode event, int fallback) {
        this.event = event;
        info = shortened(event.path("info").asText(""));
        this.fallback = fallback;
    }

    /** @param document {@code {"Event": {…}}} */
    static Part part(String uuid, JsonNode document, int fallbackConfidence) {
        MispEvents reader = new MispEvents(document.path("Event"), fallbackConfidence);
        if (!reader.event.isObject()) {
            reader.tally.add("The file of the event has no event in it.", uuid);
        }
        reader.event.path("Attribute").forEach(reader::attribute);
        for (JsonNode object : reader.event.path("Object")) {
            if (!object.path("deleted").asBoolean(false)) {
                object.path("Attribute").forEach(reader::attribute);
            }
        }
        return new Part(uuid, List.copyOf(reader.found.values()), reader.tally.leftOut());
    }

    private void attribute(JsonNode attribute) {
        if (!attribute.path("to_ids").asBoolean(false)
                || attribute.path("deleted").asBoolean(false)) {
            return;
        }
        String type = attribute.path("type").asText("");
        String value = attribute.path("value").asText("");
        String[] types = type.split("\\|", 2);
        String[] values = value.split("\\|", 2);
        boolean isSome = false;
        for (int at = 0; at < types.length && at < values.length; at++) {
            Kind kind = KINDS.get(types[at]);
            if (kind != null) {
                isSome = true;
                Observable.of(kind, values[at])
                        .ifPresentOrElse(
                                observable -> add(observable, attribute),
                                () -> tally.add("The value is not what its type says.", type + ": " + value));
            }
        }
        if (!isSome) {
            String shown = type.replaceAll("[^a-zA-Z0-9|_ -]", "?");
            tally.add(
                    "The type \"" + shown.substring(0, Math.min(40, shown.length()))
                            + "\" is in no record that is matched.",
                    value);
        }
    }

    private void add(Observable observable, JsonNode attribute) {
        if (found.size() >= MOST && !found.containsKey(observable)) {
            tally.add("The event has more than " + MOST + " attributes.", observable.value());
            return;
        }
        int confidence = fallback;
        Tlp tlp = Tlp.UNKNOWN;
        List<String> labels = new ArrayList<>();
        for (JsonNode holder : List.of(event, attribute)) {
            for (JsonNode tag : holder.path("Tag")) {
                String name = tag.path("name").asText("").toLowerCase(Locale.ROOT);
                if (name.startsWith("tlp:")) {
                    tlp = tlp(name);
                } else if (name.startsWith("misp:confidence-level=")) {
                    confidence = CONFIDENCE.getOrDefault(
                            name.substring(name.indexOf('=') + 1).replace("\"", ""), confidence);
                } else if (labels.size() < Indicator.MOST_LABELS) {
                    labels.add(name);
                }
            }
        }
        String comment = shortened(attribute.path("comment").asText(""));
        found.put(
                observable,
                new Indicator(
                        observable,
                        confidence,
                        null,
                        null,
                        tlp,
                        labels,
                        info.isEmpty() || comment.isEmpty() ? info + comment : info + ": " + comment));
    }

    /** An indicator keeps no more of it; the words of an event are joined with those of each of its attributes. */
    private static String shortened(String text) {
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS);
    }

    private static Tlp tlp(String name) {
        return switch (name.substring(4)) {
            case "clear", "white" -> Tlp.CLEAR;
            case "green" -> Tlp.GREEN;
            case "amber" -> Tlp.AMBER;
            case "amber+strict" -> Tlp.AMBER_STRICT;
            case "red" -> Tlp.RED;
            default -> Tlp.UNKNOWN;
        };
    }
}

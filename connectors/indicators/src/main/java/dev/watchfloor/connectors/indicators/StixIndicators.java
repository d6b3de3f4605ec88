package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes parts of objects of type {@code indicator} (STIX 2.1, section 4.7). Stateless. */
final class StixIndicators {
    /** The marking definitions that the STIX 2.1 specification (TLP 1) and OASIS' extension (TLP 2) give these ids. */
    private static final Map<String, Tlp> MARKINGS = Map.of(
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED,
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);

    private StixIndicators() {}

    /** Empty when the object is no indicator, or has no usable id. */
    static Optional<Part> part(JsonNode object, int fallbackConfidence) {
        String id = object.path("id").asText("");
        boolean isOne = object.path("type").asText("").equals("indicator")
                && id.startsWith("indicator--")
                && id.length() <= Part.LONGEST_ID;
        if (!isOne) {
            return Optional.empty();
        }
        if (object.path("revoked").asBoolean(false)) {
            return Optional.of(Part.withdrawn(id));
        }
        Tally tally = new Tally();
        List<Indicator> indicators = new ArrayList<>();
        String type = object.path("pattern_type").asText("stix");
        String pattern = object.path("pattern").asText("");
        try {
            if (!type.equals("stix")) {
                throw new StixPattern.UnsupportedException("The pattern is not one of STIX but of another language.");
            }
            for (Observable observable : StixPattern.read(pattern)) {
                indicators.add(indicator(object, observable, fallbackConfidence));
            }
        } catch (StixPattern.UnsupportedException unsupported) {
            indicators.clear();
            tally.add(unsupported.sentence(), pattern);
        }
        return Optional.of(new Part(id, indicators, tally.leftOut()));
    }

    private static Indicator indicator(JsonNode object, Observable observable, int fallback)
            throws StixPattern.UnsupportedException {
        int confidence = object.path("confidence").asInt(fallback);
        String name = object.path("name").asText("");
        String description = object.path("description").asText("");
        return new Indicator(
                observable,
                confidence < Indicator.UNKNOWN || confidence > 100 ? fallback : confidence,
                time(object, "valid_from"),
                time(object, "valid_until"),
                tlp(object),
                labels(object),
                name.isEmpty() || description.isEmpty() ? name + description : name + ": " + description);
    }

    /** One that says until when it holds in a way that cannot be read would hold for ever. */
    private static @Nullable Instant time(JsonNode object, String field) throws StixPattern.UnsupportedException {
        String text = object.path(field).asText("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new StixPattern.UnsupportedException("Its " + field + " is not a time with a zone.");
        }
    }

    /** The narrowest of several. */
    private static Tlp tlp(JsonNode object) {
        Tlp narrowest = Tlp.UNKNOWN;
        for (JsonNode reference : object.path("object_marking_refs")) {
            Tlp tlp = MARKINGS.getOrDefault(reference.asText(""), Tlp.UNKNOWN);
            narrowest = tlp.compareTo(narrowest) > 0 ? tlp : narrowest;
        }
        return narrowest;
    }

    private static List<String> labels(JsonNode object) {
        List<String> labels = new ArrayList<>();
        object.path("indicator_types").forEach(type -> labels.add(type.asText("")));
        object.path("labels").forEach(label -> labels.add(label.asText("")));
        return labels.subList(0, Math.min(labels.size(), Indicator.MOST_LABELS));
    }
}

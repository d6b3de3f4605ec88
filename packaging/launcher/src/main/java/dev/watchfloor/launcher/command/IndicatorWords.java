package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indicators on the command line. Stateless. */
final class IndicatorWords {
    static final List<String> HEADS =
            List.of("state", "indicator", "type", "confidence", "source", "valid until (UTC)", "24 h", "total");

    private static final String JA3 = "ja3:";
    private static final int MOST_ALIKE = 100;

    private IndicatorWords() {}

    static List<String> row(KeptIndicator kept, MatchCount matches, Instant now) {
        Indicator indicator = kept.indicator();
        return List.of(
                word(kept.state(now)),
                Terminal.printable(indicator.observable().value()),
                word(indicator.observable().kind()),
                indicator.confidence() == Indicator.UNKNOWN ? "unknown" : Integer.toString(indicator.confidence()),
                Terminal.printable(kept.source()),
                indicator.validUntil() == null ? "" : indicator.validUntil().toString(),
                Long.toString(matches.day()),
                Long.toString(matches.ever()));
    }

    static ObjectNode json(KeptIndicator kept, MatchCount matches, Instant now) {
        Indicator indicator = kept.indicator();
        ObjectNode node = Output.object();
        node.put("value", indicator.observable().value());
        node.put("type", word(indicator.observable().kind()));
        node.put("state", word(kept.state(now)));
        if (indicator.confidence() == Indicator.UNKNOWN) {
            node.putNull("confidence");
        } else {
            node.put("confidence", indicator.confidence());
        }
        node.put("source", kept.source());
        node.put("valid_from", time(indicator.validFrom()));
        node.put("valid_until", time(indicator.validUntil()));
        node.put("tlp", word(indicator.tlp()));
        ArrayNode labels = node.putArray("labels");
        indicator.labels().forEach(labels::add);
        node.put("description", indicator.description());
        node.put("matches_24h", matches.day());
        node.put("matches", matches.ever());
        return node;
    }

    /** @throws CommandFailure when it is none */
    static Observable read(String text) throws CommandFailure {
        boolean isJa3 = text.toLowerCase(Locale.ROOT).startsWith(JA3);
        return (isJa3 ? Observable.of(Observable.Kind.JA3, text.substring(JA3.length())) : Observable.guess(text))
                .orElseThrow(() -> CommandFailure.misunderstood("\"" + text
                        + "\" is no address, network, name, URL or hash. A JA3 is written as ja3: and 32 digits."));
    }

    /** All that sources and operators say of this. @param onlyActive leaves out what does not count */
    static List<KeptIndicator> find(Intelligence intelligence, Observable wanted, boolean onlyActive) {
        IndicatorFilter filter = new IndicatorFilter(wanted.value(), Set.of(wanted.kind()), null, 0, onlyActive);
        return intelligence.page(filter, 0, MOST_ALIKE).stream()
                .filter(kept -> kept.indicator().observable().equals(wanted))
                .toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String time(@Nullable Instant when) {
        return when == null ? null : when.toString();
    }
}

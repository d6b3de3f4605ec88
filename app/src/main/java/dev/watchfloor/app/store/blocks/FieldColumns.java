package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The second section: what can be asked for by field. Reading is thread-safe. */
final class FieldColumns {
    private static final int HIGHEST_PORT = 65_535;

    /** The optional texts, in the order in which they are written. */
    private static final List<Function<SecurityEvent, @Nullable String>> TEXTS = List.of(
            SecurityEvent::user,
            SecurityEvent::userId,
            SecurityEvent::device,
            SecurityEvent::session,
            SecurityEvent::method,
            SecurityEvent::path,
            SecurityEvent::ruleId,
            SecurityEvent::ruleName,
            SecurityEvent::technique,
            SecurityEvent::userAgent);

    private final long[] times;
    private final NameColumn<Layer> layers;
    private final NameColumn<Kind> kinds;
    private final NameColumn<Severity> severities;
    private final NameColumn<Outcome> outcomes;
    private final TextColumn summaries;
    private final AddressColumn sources;
    private final int[] sourcePorts;
    private final AddressColumn destinations;
    private final int[] destinationPorts;
    private final int[] statuses;
    private final long[] bytesIn;
    private final long[] bytesOut;
    private final List<TextColumn> texts = new ArrayList<>(TEXTS.size());

    FieldColumns(ByteReader from, int events) throws DamagedBlockException {
        times = NumberColumn.readSteps(from, events);
        layers = NameColumn.read(from, events, Layer.class);
        kinds = NameColumn.read(from, events, Kind.class);
        severities = NameColumn.read(from, events, Severity.class);
        outcomes = NameColumn.read(from, events, Outcome.class);
        summaries = TextColumn.read(from, events);
        sources = AddressColumn.read(from, events);
        sourcePorts = NumberColumn.readWithin(from, events, 0, HIGHEST_PORT);
        destinations = AddressColumn.read(from, events);
        destinationPorts = NumberColumn.readWithin(from, events, 0, HIGHEST_PORT);
        statuses = NumberColumn.readWithin(from, events, Integer.MIN_VALUE, Integer.MAX_VALUE);
        bytesIn = NumberColumn.read(from, events);
        bytesOut = NumberColumn.read(from, events);
        for (int text = 0; text < TEXTS.size(); text++) {
            texts.add(TextColumn.read(from, events));
        }
        for (int row = 0; row < events; row++) {
            if (summaries.number(row) < 0) {
                throw new DamagedBlockException("an event without a summary");
            }
        }
    }

    static void write(ByteWriter to, List<StoredEvent> events) {
        NumberColumn.writeSteps(to, events, stored -> Micros.of(stored.event().time()));
        NameColumn.write(to, events, stored -> stored.event().layer());
        NameColumn.write(to, events, stored -> stored.event().kind());
        NameColumn.write(to, events, stored -> stored.event().severity());
        NameColumn.write(to, events, stored -> stored.event().outcome());
        TextColumn.write(to, events, stored -> stored.event().summary());
        AddressColumn.write(to, events, stored -> stored.event().source());
        NumberColumn.write(to, events, stored -> stored.event().sourcePort());
        AddressColumn.write(to, events, stored -> stored.event().destination());
        NumberColumn.write(to, events, stored -> stored.event().destinationPort());
        NumberColumn.write(to, events, stored -> stored.event().status());
        NumberColumn.write(to, events, stored -> stored.event().bytesIn());
        NumberColumn.write(to, events, stored -> stored.event().bytesOut());
        for (Function<SecurityEvent, @Nullable String> text : TEXTS) {
            TextColumn.write(to, events, stored -> text.apply(stored.event()));
        }
    }

    /** How long an event's texts are together. */
    static int chars(SecurityEvent event) {
        int chars = event.summary().length();
        for (Function<SecurityEvent, @Nullable String> text : TEXTS) {
            String value = text.apply(event);
            chars += value == null ? 0 : value.length();
        }
        return chars;
    }

    SecurityEvent event(int row, String id, @Nullable String communityId, @Nullable String flow, String raw) {
        return new SecurityEvent(
                id,
                Micros.instant(times[row]),
                layers.get(row),
                kinds.get(row),
                severities.get(row),
                outcomes.get(row),
                summaries.text(summaries.number(row)),
                sources.get(row),
                sourcePorts[row],
                destinations.get(row),
                destinationPorts[row],
                texts.get(0).get(row),
                texts.get(1).get(row),
                texts.get(2).get(row),
                texts.get(3).get(row),
                texts.get(4).get(row),
                texts.get(5).get(row),
                statuses[row],
                texts.get(6).get(row),
                texts.get(7).get(row),
                texts.get(8).get(row),
                texts.get(9).get(row),
                bytesIn[row],
                bytesOut[row],
                communityId,
                flow,
                raw);
    }
}

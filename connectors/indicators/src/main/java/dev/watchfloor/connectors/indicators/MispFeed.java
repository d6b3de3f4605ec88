package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The events of a feed, the latest first, some at a time; the last page says which there are, so that those that were
 * taken back or grew old are withdrawn. An event may be published long after it was changed, so the cursor holds which
 * states of which events were read. Stateless.
 */
final class MispFeed implements IndicatorFeed {
    private static final int EVENTS = 20;
    /** As many as fit into a cursor. */
    private static final int MOST = Cursor.LONGEST / MispState.LENGTH;

    private static final String REST = "(events beyond the latest " + MOST + ")";
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F-]{36}");

    private final MispSource source;
    private final SourceSettings settings;
    private final Duration oldest;
    private final Clock clock;

    private record Listed(String date, long timestamp, String uuid, String state) {}

    MispFeed(MispSource source, SourceSettings settings, Duration oldest, Clock clock) {
        this.source = source;
        this.settings = settings;
        this.oldest = oldest;
        this.clock = clock;
    }

    @Override
    public IndicatorPage fetch(Cursor cursor) throws ConnectorException, InterruptedException {
        Set<String> known = MispState.read(cursor);
        List<Listed> all = listed(source.manifest());
        List<Listed> kept = all.subList(0, Math.min(MOST, all.size()));
        List<Listed> fresh =
                kept.stream().filter(event -> !known.contains(event.state())).toList();
        List<Listed> now = fresh.subList(0, Math.min(EVENTS, fresh.size()));
        List<Part> parts = new ArrayList<>();
        for (Listed event : now) {
            parts.add(part(event.uuid()));
        }
        Set<String> read = new HashSet<>(known);
        now.forEach(event -> read.add(event.state()));
        read.retainAll(new HashSet<>(kept.stream().map(Listed::state).toList()));
        boolean more = fresh.size() > EVENTS;
        return new IndicatorPage(
                more ? parts : withRest(parts, all.size() - kept.size()),
                more ? null : present(kept),
                MispState.written(read),
                more);
    }

    @Override
    public Duration pause() {
        return settings.poll();
    }

    private static List<Part> withRest(List<Part> parts, int number) {
        if (number == 0) {
            return parts;
        }
        Tally tally = new Tally();
        tally.add("The feed has more events than can be kept track of.", REST, number);
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(REST, List.of(), tally.leftOut()));
        return all;
    }

    private static Set<String> present(List<Listed> kept) {
        Set<String> present = new HashSet<>(Set.of(REST));
        kept.forEach(event -> present.add(event.uuid()));
        return present;
    }

    /** Latest first. */
    private List<Listed> listed(JsonNode manifest) {
        String since = clock.instant()
                .minus(oldest)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        List<Listed> listed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
            // Dates are YYYY-MM-DD, which sort as days do; timestamps are texts or numbers.
            String date = entry.getValue().path("date").asText("");
            if (UUID.matcher(entry.getKey()).matches() && (date.isEmpty() || date.compareTo(since) >= 0)) {
                long timestamp = entry.getValue().path("timestamp").asLong(0);
                listed.add(new Listed(date, timestamp, entry.getKey(), MispState.of(entry.getKey(), timestamp)));
            }
        }
        listed.sort(Comparator.comparing(Listed::date)
                .thenComparing(Listed::timestamp)
                .thenComparing(Listed::uuid)
                .reversed());
        return listed;
    }

    /** One event that cannot be read does not keep the others away. */
    private Part part(String uuid) throws ConnectorException, InterruptedException {
        Tally tally = new Tally();
        try {
            Answer answer = source.event(uuid);
            if (answer.status() != 404) {
                return MispEvents.part(uuid, answer.requireSuccess().json(), settings.confidence());
            }
            tally.add("The feed lists an event and does not have it.", uuid);
        } catch (ConnectorException failure) {
            if (failure.category() != Category.MALFORMED_DATA) {
                throw failure;
            }
            tally.add("The file of the event cannot be read.", uuid);
        }
        return new Part(uuid, List.of(), tally.leftOut());
    }
}

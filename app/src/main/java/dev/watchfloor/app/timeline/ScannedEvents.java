package dev.watchfloor.app.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.FieldValues;
import dev.watchfloor.app.query.Matching;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events that are asked one by one: slow, plain and right. What every faster answer is measured against, and enough for
 * tests that need a store. Thread-safe as long as the collection is not changed.
 */
public final class ScannedEvents {
    private final Collection<StoredEvent> events;
    private final Instant now;

    /** @param now what moments like one hour ago are counted from */
    public ScannedEvents(Collection<StoredEvent> events, Instant now) {
        this.events = events;
        this.now = now;
    }

    /** See {@link EventStore#density}. */
    public Density density(Query query, TimeRange range, int slices) {
        int[] counts = new int[Layer.values().length * Severity.values().length * slices];
        BigInteger length = nanos(range.length());
        matching(query, range).forEach(stored -> {
            BigInteger offset =
                    nanos(Duration.between(range.from(), stored.event().time()));
            int slice =
                    offset.multiply(BigInteger.valueOf(slices)).divide(length).intValueExact();
            counts[Density.index(stored.event().layer(), stored.event().severity(), slice, slices)]++;
        });
        return new Density(range, slices, counts);
    }

    /** See {@link EventStore#count}. */
    public long count(Query query, TimeRange range) {
        return matching(query, range).count();
    }

    /** See {@link EventStore#page}. */
    public List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        Comparator<StoredEvent> comparator = comparator(order);
        return matching(query, range)
                .filter(event -> after == null || comparator.compare(event, after) > 0)
                .sorted(comparator)
                .limit(limit)
                .toList();
    }

    /** See {@link EventStore#breakdown}. */
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        Map<String, Long> counts = new HashMap<>();
        long[] absent = new long[1];
        matching(query, range).forEach(event -> {
            List<String> values = values(field, event);
            values.forEach(value -> counts.merge(value, 1L, Long::sum));
            absent[0] += values.isEmpty() ? 1 : 0;
        });
        List<Breakdown.Value> sorted = counts.entrySet().stream()
                .map(entry -> new Breakdown.Value(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Breakdown.Value::events)
                        .reversed()
                        .thenComparing(Breakdown.Value::text))
                .toList();
        List<Breakdown.Value> first = sorted.subList(0, Math.min(limit, sorted.size()));
        long others = sorted.stream()
                .skip(first.size())
                .mapToLong(Breakdown.Value::events)
                .sum();
        return new Breakdown(field, first, others, absent[0], sorted.size());
    }

    /** The order of {@link EventStore#page}. */
    public static Comparator<StoredEvent> comparator(Order order) {
        Comparator<StoredEvent> natural = byValue(order.field())
                .thenComparing(stored -> stored.event().time())
                .thenComparing(StoredEvent::position);
        Comparator<StoredEvent> directed = order.ascending() ? natural : natural.reversed();
        return Comparator.<StoredEvent>comparingInt(stored -> isAbsent(order.field(), stored) ? 1 : 0)
                .thenComparing(directed);
    }

    /** The values of a field as {@link Breakdown.Value#text}: none, one, or for {@link Field#RELATED_IP} two. */
    public static List<String> values(Field field, StoredEvent stored) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> listOf(FieldValues.text(field, stored));
            case NUMBER -> {
                long number = FieldValues.number(field, stored.event());
                yield number == FieldValues.NO_NUMBER ? List.of() : List.of(Long.toString(number));
            }
            case ADDRESS ->
                (field == Field.RELATED_IP
                                ? Stream.of(
                                        stored.event().source(), stored.event().destination())
                                : Stream.of(FieldValues.address(field, stored.event())))
                        .filter(Objects::nonNull)
                        .map(Addresses::canonical)
                        .distinct()
                        .toList();
            case NAMED -> List.of(NamedValues.of(field).get(FieldValues.ordinal(field, stored.event())));
            case TIME -> List.of(FieldValues.time(field, stored).toString());
        };
    }

    private Stream<StoredEvent> matching(Query query, TimeRange range) {
        Query fixed = query.at(now);
        return events.stream()
                .filter(event -> range.contains(event.event().time()))
                .filter(event -> Matching.matches(fixed, event));
    }

    private static Comparator<StoredEvent> byValue(Field field) {
        return switch (field.type()) {
            case KEYWORD, TEXT ->
                Comparator.comparing(
                        stored -> FieldValues.text(field, stored), Comparator.nullsLast(Comparator.naturalOrder()));
            case NUMBER -> Comparator.comparingLong(stored -> FieldValues.number(field, stored.event()));
            case ADDRESS ->
                Comparator.comparing(
                        stored -> bytes(FieldValues.address(field, stored.event())),
                        Comparator.comparingInt((byte[] bytes) -> bytes.length).thenComparing(Arrays::compareUnsigned));
            case NAMED -> Comparator.comparingInt(stored -> FieldValues.ordinal(field, stored.event()));
            case TIME -> Comparator.comparing(stored -> FieldValues.time(field, stored));
        };
    }

    private static boolean isAbsent(Field field, StoredEvent stored) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> FieldValues.text(field, stored) == null;
            case NUMBER -> FieldValues.number(field, stored.event()) == FieldValues.NO_NUMBER;
            case ADDRESS -> FieldValues.address(field, stored.event()) == null;
            case NAMED, TIME -> false;
        };
    }

    private static byte[] bytes(@Nullable IPAddress address) {
        return address == null ? new byte[0] : address.getBytes();
    }

    private static List<String> listOf(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static BigInteger nanos(Duration length) {
        return BigInteger.valueOf(length.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(length.getNano()));
    }
}

package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Queries of all kinds about {@link RandomEvents}, skewed towards those that find something. */
public final class RandomQueries {
    private static final long[] NUMBERS = {
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        -1,
        0,
        1,
        22,
        80,
        200,
        403,
        404,
        443,
        65_535,
        1L << 31,
        1L << 40,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };
    private static final List<String> NETWORKS = List.of(
            "203.0.113.0/24",
            "203.0.113.7",
            "203.0.113.8/29",
            "0.0.0.0/0",
            "::/0",
            "2001:db8::/32",
            "2001:db8::1",
            "255.255.255.255",
            "2001:db8::/127");

    private final RandomGenerator random;
    private final Instant now;

    public RandomQueries(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** A query, nested at most so deep. */
    public Query query(int depth) {
        int dice = random.nextInt(10);
        if (depth == 0 || dice < 5) {
            return condition();
        }
        return switch (dice) {
            case 5, 6 -> new Query.And(parts(depth));
            case 7, 8 -> new Query.Or(parts(depth));
            default -> new Query.Not(query(depth - 1));
        };
    }

    private List<Query> parts(int depth) {
        int size = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4);
        return IntStream.range(0, size).mapToObj(part -> query(depth - 1)).toList();
    }

    private Query condition() {
        if (random.nextInt(12) == 0) {
            return new Query.Anywhere(pattern());
        }
        Field field = Field.values()[random.nextInt(Field.values().length)];
        return random.nextInt(10) == 0 ? new Query.Has(field) : condition(field);
    }

    private Query condition(Field field) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> new Query.Text(field, pattern());
            case NAMED -> new Query.OneOf(field, random.nextLong() & (random.nextBoolean() ? -1 : random.nextLong()));
            case NUMBER -> numbers(field);
            case ADDRESS -> new Query.Network(field, network());
            case TIME -> new Query.Times(field, moment(), moment());
        };
    }

    private Query numbers(Field field) {
        long one = number();
        return random.nextInt(3) == 0 ? new Query.Numbers(field, one, one) : new Query.Numbers(field, one, number());
    }

    private long number() {
        return random.nextInt(3) == 0 ? random.nextInt(70_000) : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private static inet.ipaddr.IPAddress address(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private inet.ipaddr.IPAddress network() {
        return random.nextInt(3) == 0
                ? RandomEvents.address(random)
                : address(NETWORKS.get(random.nextInt(NETWORKS.size())));
    }

    private Moment moment() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new Moment.Ago(Duration.ofSeconds(random.nextInt(7_200) - 600));
            case 2 -> new Moment.Ago(Duration.ofNanos(random.nextLong(7_200_000_000_000L)));
            case 3 -> new Moment.At(now.minusNanos(random.nextLong(7_200_000_000_000L)));
            case 4 -> new Moment.At(Instant.EPOCH.plusNanos(random.nextInt(3)));
            default -> new Moment.At(RandomEvents.time(random, now));
        };
    }

    private TextPattern pattern() {
        String text = RandomEvents.text(random);
        return switch (random.nextInt(7)) {
            case 0 -> TextPattern.containing(piece(text));
            case 1 -> TextPattern.startingWith(piece(text));
            case 2 -> new TextPattern(List.of("", piece(text)));
            case 3 -> between(text);
            case 4 -> TextPattern.exactly(RandomEvents.otherCase(random, text));
            default -> TextPattern.exactly(text);
        };
    }

    /** Some of a text with wildcards where the rest was. */
    private TextPattern between(String text) {
        List<String> pieces = new ArrayList<>();
        pieces.add(random.nextBoolean() ? "" : piece(text));
        String middle = piece(text);
        if (!middle.isEmpty()) {
            pieces.add(middle);
        }
        pieces.add(random.nextBoolean() ? "" : piece(text));
        return new TextPattern(pieces);
    }

    private String piece(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(6, text.length() - from) + 1);
        return RandomEvents.otherCase(random, text.substring(from, to));
    }
}

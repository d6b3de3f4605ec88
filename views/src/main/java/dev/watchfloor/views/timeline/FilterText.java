package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Messages;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an operator types into the filter field and adds it to a filter.
 *
 * <p>Conditions are {@code ip 203.0.113.0/24}, {@code user m.ortiz}, {@code severity>=medium}, {@code layer identity},
 * {@code is:blocked} and {@code text "sql injection"}; blank, colon and equals sign are the same. A bare address is a
 * network, any other word is searched as text. Stateless, thread-safe.
 */
final class FilterText {
    private static final Messages TEXT = Messages.of("timeline");
    private static final Pattern TOKEN =
            Pattern.compile("\"([^\"]*)\"|(>=|[:=])|([^\\s\":=>]+(?::[^\\s\":=>]*)*)|(\\S)");

    private FilterText() {}

    /** What came of reading. */
    sealed interface Reading {
        /** @param filter the filter with the new conditions */
        record Understood(EventFilter filter) implements Reading {}

        /** @param sentence what is wrong and what to write instead */
        record Misunderstood(String sentence) implements Reading {}
    }

    /** Adds the conditions in {@code text} to {@code filter}; a condition that is there already is replaced. */
    static Reading read(String text, EventFilter filter) {
        List<String> words = words(text);
        List<String> free = new ArrayList<>();
        EventFilter result = filter;
        try {
            for (int at = 0; at < words.size(); at++) {
                Optional<Key> key = Key.of(words.get(at));
                if (key.isEmpty()) {
                    free.add(words.get(at));
                } else if (at + 1 < words.size()) {
                    at++;
                    result = with(result, key.get(), words.get(at));
                } else {
                    return new Reading.Misunderstood(TEXT.format("filter.valueMissing", words.get(at)));
                }
            }
            return new Reading.Understood(free.isEmpty() ? result : withFree(result, free));
        } catch (InvalidAddressException wrong) {
            return new Reading.Misunderstood(String.valueOf(wrong.getMessage()));
        } catch (UnknownWord wrong) {
            return new Reading.Misunderstood(wrong.sentence);
        }
    }

    private enum Key {
        NETWORK(Set.of("ip", "address", "network", "source.ip")),
        USER(Set.of("user", "user.name")),
        SEVERITY(Set.of("severity", "sev", "event.severity")),
        LAYER(Set.of("layer")),
        IS(Set.of("is")),
        TEXT(Set.of("text", "message"));

        private final Set<String> names;

        Key(Set<String> names) {
            this.names = names;
        }

        static Optional<Key> of(String word) {
            String name = word.toLowerCase(Locale.ROOT);
            for (Key key : values()) {
                if (key.names.contains(name)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    private static EventFilter with(EventFilter filter, Key key, String value)
            throws InvalidAddressException, UnknownWord {
        return switch (key) {
            case NETWORK -> filter.withNetwork(Optional.of(Addresses.network(value)));
            case USER -> filter.withUser(Optional.of(value));
            case SEVERITY -> filter.withFloor(severity(value));
            case LAYER -> filter.withLayers(layers(value));
            case TEXT -> filter.withText(Optional.of(value));
            case IS -> {
                if (!value.equalsIgnoreCase("blocked")) {
                    throw new UnknownWord(TEXT.format("filter.isUnknown", value));
                }
                yield filter.withBlockedOnly(true);
            }
        };
    }

    private static EventFilter withFree(EventFilter filter, List<String> words) {
        if (words.size() == 1) {
            Optional<IPAddress> network = bareNetwork(words.getFirst());
            if (network.isPresent()) {
                return filter.withNetwork(network);
            }
        }
        return filter.withText(Optional.of(String.join(" ", words)));
    }

    private static Optional<IPAddress> bareNetwork(String word) {
        try {
            return Optional.of(Addresses.network(word));
        } catch (InvalidAddressException text) {
            return Optional.empty();
        }
    }

    private static Severity severity(String value) throws UnknownWord {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "info", "informational" -> Severity.INFORMATIONAL;
            case "low" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "high" -> Severity.HIGH;
            case "critical" -> Severity.CRITICAL;
            default -> throw new UnknownWord(TEXT.format("filter.severityUnknown", value));
        };
    }

    private static Set<Layer> layers(String value) throws UnknownWord {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "all" -> Set.of(Layer.values());
            case "perimeter", "gateway" -> Set.of(Layer.PERIMETER);
            case "detection", "detections", "ids" -> Set.of(Layer.DETECTION);
            case "identity", "sessions" -> Set.of(Layer.IDENTITY);
            default -> throw new UnknownWord(TEXT.format("filter.layerUnknown", value));
        };
    }

    /** Words and quoted texts; what stands between key and value is left out. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String piece : spread(text)) {
            words.add(piece);
        }
        return words;
    }

    private static List<String> spread(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                pieces.add(tokens.group(1));
            } else if (tokens.group(3) != null) {
                pieces.addAll(keyAndValue(tokens.group(3)));
            }
        }
        return pieces;
    }

    /** Splits {@code user:x} but not an IPv6 address: only a known key before the first colon counts. */
    private static List<String> keyAndValue(String word) {
        int colon = word.indexOf(':');
        if (colon > 0 && Key.of(word.substring(0, colon)).isPresent()) {
            String value = word.substring(colon + 1);
            return value.isEmpty() ? List.of(word.substring(0, colon)) : List.of(word.substring(0, colon), value);
        }
        return List.of(word);
    }

    /** A value that its key does not know. */
    private static final class UnknownWord extends Exception {
        private static final long serialVersionUID = 1L;
        private final String sentence;

        UnknownWord(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}

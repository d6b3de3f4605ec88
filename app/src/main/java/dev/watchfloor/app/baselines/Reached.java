package dev.watchfloor.app.baselines;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** What an event reached, by a name that is the same for the same thing. Stateless. */
public final class Reached {
    private static final int SEGMENTS = 2;
    private static final int LONG = 24;
    private static final Pattern VERSION = Pattern.compile("v\\d{1,2}");

    private Reached() {}

    /** A route at a gateway, such as {@code edge /api/orders}, or address and port; empty when the event says neither. */
    public static Optional<String> by(StoredEvent stored) {
        SecurityEvent event = stored.event();
        String path = event.path();
        if (event.kind() == Kind.REQUEST && path != null) {
            return Optional.of(stored.connector() + " " + route(path));
        }
        if (event.destination() == null) {
            return Optional.empty();
        }
        String address = Addresses.canonical(event.destination());
        String host = event.destination().isIPv6() ? "[" + address + "]" : address;
        return Optional.of(event.destinationPort() == 0 ? address : host + ":" + event.destinationPort());
    }

    /** The first two places of a path; one that looks like somebody's number is any. */
    static String route(String path) {
        int query = path.indexOf('?');
        StringTokenizer segments = new StringTokenizer(query < 0 ? path : path.substring(0, query), "/");
        StringBuilder route = new StringBuilder();
        for (int place = 0; place < SEGMENTS && segments.hasMoreTokens(); place++) {
            String segment = segments.nextToken();
            route.append('/').append(isNumber(segment) ? "*" : segment);
        }
        return route.isEmpty() ? "/" : route.toString();
    }

    private static boolean isNumber(String segment) {
        boolean hasDigit = segment.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
        return segment.length() > LONG || hasDigit && !VERSION.matcher(segment).matches();
    }
}

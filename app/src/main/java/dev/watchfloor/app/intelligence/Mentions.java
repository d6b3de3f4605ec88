package dev.watchfloor.app.intelligence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names, URLs, hashes and fingerprints that an event's record says: each text of a JSON record as a whole, each word of
 * another one. Addresses are not looked for here: they are in the event's own fields. Stateless.
 */
final class Mentions {
    /** Most that are looked at in one record. */
    private static final int MOST = 500;

    private static final int SHORTEST = 4;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern BETWEEN = Pattern.compile("[\\s\"'\\[\\](),;<>|=]+");
    /** Fields that name the server that was asked, in records of the products that are connected. */
    private static final Set<String> HOSTS =
            Set.of("host", "hostname", "http_host", "server_name", "sni", "authority", ":authority", "domain");

    private final Set<Mention> found = new LinkedHashSet<>();
    private final List<String> hosts = new ArrayList<>();

    private Mentions() {}

    static Set<Mention> of(SecurityEvent event) {
        Mentions mentions = new Mentions();
        if (event.raw().startsWith("{")) {
            mentions.json(event.raw());
        } else {
            mentions.words(event.raw());
        }
        mentions.urls(event.path());
        return mentions.found;
    }

    private void json(String raw) {
        Deque<String> names = new ArrayDeque<>();
        try (JsonParser parser = JSON.createParser(raw)) {
            JsonToken token;
            while (found.size() < MOST && (token = parser.nextToken()) != null) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> names.push(String.valueOf(parser.currentName()));
                    case END_OBJECT, END_ARRAY -> names.poll();
                    case VALUE_STRING -> {
                        if (parser.getTextLength() >= SHORTEST && parser.getTextLength() <= Observable.LONGEST) {
                            String name = String.valueOf(parser.currentName());
                            text(parser.getText(), field(names, name), name);
                        }
                    }
                    default -> {}
                }
            }
        } catch (IOException cut) {
            // A record that was cut ends here; what was read of it counts.
        }
    }

    /** An entry of an array has no name but the array's. */
    private static String field(Deque<String> names, String name) {
        String parent = names.peek();
        if (parent == null || parent.equals("null")) {
            return name;
        }
        return name.equals("null") ? parent : parent + "." + name;
    }

    private void words(String raw) {
        int asked = 0;
        for (String word : BETWEEN.split(raw, MOST)) {
            if (asked++ < MOST && word.length() >= SHORTEST && word.length() <= Observable.LONGEST) {
                text(word, "event.original", "");
            }
        }
    }

    private void text(String text, String where, String name) {
        String field = where.toLowerCase(Locale.ROOT);
        if (field.contains("ja3")) {
            add(Kind.JA3, text, where);
        } else if (field.contains("ja4")) {
            add(Kind.JA4, text, where);
        } else if (text.regionMatches(true, 0, "http", 0, 4) && text.contains("://")) {
            url(text, where);
        } else if (isHexadecimal(text)) {
            add(Kind.FILE_HASH, text, where);
        } else if (isName(text)) {
            int port = text.indexOf(':');
            Observable.of(Kind.DOMAIN, port < 0 ? text : text.substring(0, port))
                    .ifPresent(domain -> {
                        found.add(new Mention(domain, where));
                        if (HOSTS.contains(name.toLowerCase(Locale.ROOT))) {
                            hosts.add(text);
                        }
                    });
        }
    }

    private void url(String text, String where) {
        Observable.of(Kind.URL, text).ifPresent(url -> {
            found.add(new Mention(url, where));
            add(Kind.DOMAIN, URI.create(url.value()).getHost(), where);
        });
    }

    /** A record says the host and the path apart, as a rule; whether by TLS, it may not say at all. */
    private void urls(@org.jspecify.annotations.Nullable String path) {
        if (path == null) {
            return;
        }
        if (path.startsWith("http")) {
            url(path, "url.original");
        } else if (path.startsWith("/")) {
            for (String host : hosts) {
                add(Kind.URL, "http://" + host + path, "url.original");
                add(Kind.URL, "https://" + host + path, "url.original");
            }
        }
    }

    private void add(Kind kind, String text, String where) {
        Observable.of(kind, text).ifPresent(observable -> found.add(new Mention(observable, where)));
    }

    private static boolean isHexadecimal(String text) {
        int length = text.length();
        return (length == 32 || length == 40 || length == 64 || length == 128)
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    private static boolean isName(String text) {
        return text.length() <= 260
                && text.indexOf('.') > 0
                && text.chars().allMatch(c -> c > ' ' && c != '/' && c != '@' && c != '{' && c != '\\');
    }
}

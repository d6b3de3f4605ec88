package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads patterns of STIX 2.1 (OASIS, section 9) that are one thing or one of some: equality, {@code IN} and
 * {@code ISSUBSET}, joined by {@code OR} within and between brackets. A pattern of which a part cannot be honoured is not
 * honoured at all. One pattern, one reader.
 */
final class StixPattern {
    /** Longest pattern, in characters. */
    static final int LONGEST = 100_000;

    private static final int DEEPEST = 20;
    /** Most things in one pattern. */
    private static final int MOST = 1_000;

    private final List<String> tokens;
    private final List<Observable> observables = new ArrayList<>();
    private int at;

    /** The pattern cannot be honoured. The message is a sentence. */
    static final class UnsupportedException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsupportedException(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private StixPattern(List<String> tokens) {
        this.tokens = tokens;
    }

    /** What it looks for; any of them is enough. */
    static List<Observable> read(String pattern) throws UnsupportedException {
        if (pattern.length() > LONGEST) {
            throw new UnsupportedException("The pattern is longer than " + LONGEST + " characters.");
        }
        StixPattern reader = new StixPattern(StixTokens.of(pattern));
        reader.observation();
        while (reader.at < reader.tokens.size()) {
            reader.expect("OR");
            reader.observation();
        }
        return List.copyOf(reader.observables);
    }

    private void observation() throws UnsupportedException {
        expect("[");
        comparison(0);
        while (!peek().equals("]")) {
            expect("OR");
            comparison(0);
        }
        expect("]");
    }

    private void comparison(int depth) throws UnsupportedException {
        if (peek().equals("(")) {
            if (depth == DEEPEST) {
                throw new UnsupportedException("The pattern has more than " + DEEPEST + " brackets within each other.");
            }
            expect("(");
            comparison(depth + 1);
            while (!peek().equals(")")) {
                expect("OR");
                comparison(depth + 1);
            }
            expect(")");
            return;
        }
        String path = next();
        String operator = next().toUpperCase(Locale.ROOT);
        switch (operator) {
            case "=", "==", "ISSUBSET" -> add(path, literal());
            case "IN" -> {
                expect("(");
                add(path, literal());
                while (peek().equals(",")) {
                    expect(",");
                    add(path, literal());
                }
                expect(")");
            }
            default ->
                throw new UnsupportedException(
                        "The pattern compares by " + shown(operator) + ", which is not honoured.");
        }
    }

    private void add(String path, String value) throws UnsupportedException {
        Observable observable = observable(path.toLowerCase(Locale.ROOT).replace("'", ""), value);
        if (observables.size() == MOST) {
            throw new UnsupportedException("The pattern asks for more than " + MOST + " things.");
        }
        observables.add(observable);
    }

    private static Observable observable(String path, String value) throws UnsupportedException {
        Optional<Observable> found = switch (path) {
            case "ipv4-addr:value", "ipv6-addr:value" -> Observable.of(Kind.ADDRESS, value);
            case "domain-name:value" -> Observable.of(Kind.DOMAIN, value);
            case "url:value" -> Observable.of(Kind.URL, value);
            case "file:hashes.md5", "file:hashes.sha-1", "file:hashes.sha-256", "file:hashes.sha-512" ->
                Observable.of(Kind.FILE_HASH, value);
            case "network-traffic:src_ref.value", "network-traffic:dst_ref.value" ->
                Observable.of(Kind.ADDRESS, value).or(() -> Observable.of(Kind.DOMAIN, value));
            default ->
                throw new UnsupportedException(
                        "The pattern asks for " + shown(path) + ", which is in no record that is matched.");
        };
        return found.orElseThrow(() -> new UnsupportedException("The value for " + path + " is no such thing."));
    }

    private String literal() throws UnsupportedException {
        String token = next();
        if (!token.startsWith("'")) {
            throw new UnsupportedException("The pattern compares with something that is not a text.");
        }
        return token.substring(1);
    }

    private String peek() throws UnsupportedException {
        if (at == tokens.size()) {
            throw new UnsupportedException("The pattern ends in the middle.");
        }
        return tokens.get(at);
    }

    private String next() throws UnsupportedException {
        String token = peek();
        at++;
        return token;
    }

    private void expect(String wanted) throws UnsupportedException {
        String token = next();
        if (!token.equalsIgnoreCase(wanted)) {
            throw new UnsupportedException("The pattern has " + shown(token)
                    + " where only one thing, or one of some joined by OR, is honoured.");
        }
    }

    /** Hostile text within a sentence, and few different ones of it. */
    private static String shown(String token) {
        String plain = token.replaceAll("[^A-Za-z0-9_:.='\\[\\]()!<>-]", "?");
        return "\"" + (plain.length() <= 40 ? plain : plain.substring(0, 40) + "…") + "\"";
    }
}

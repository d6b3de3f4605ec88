package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.feeds.IsoTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of RFC 5424, of RFC 3164 and of what lies between them in practice: with and without priority, time,
 * host and tag. What fits none of it is all text. Walks once from left to right: time is bounded by length. For one message; not thread-safe.
 */
final class SyslogReader {
    private static final int HIGHEST_PRIORITY = 191;
    private static final int LONGEST_NAME = 255;
    private static final int FEWEST_OF_A_TIME = 20;

    private final String message;
    private final Instant arrival;
    private int at;

    private SyslogReader(String message, Instant arrival) {
        this.message = message;
        this.arrival = arrival;
    }

    /** @param arrival settles the year of times without one */
    static SyslogMessage read(String text, Instant arrival) {
        return new SyslogReader(text.stripTrailing(), arrival).read();
    }

    private SyslogMessage read() {
        int priority = priority();
        if (priority >= 0 && message.startsWith("1 ", at)) {
            at += 2;
            return modern(priority);
        }
        return legacy(priority);
    }

    /** Leaves {@link #at} behind it; -1, and at the beginning, when there is none. */
    private int priority() {
        int close = message.indexOf('>');
        if (!message.startsWith("<") || close < 2 || close > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 1; i < close; i++) {
            char c = message.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        if (value > HIGHEST_PRIORITY) {
            return -1;
        }
        at = close + 1;
        return value;
    }

    private SyslogMessage modern(int priority) {
        String written = word();
        HeaderTime time =
                IsoTime.parse(written).<HeaderTime>map(HeaderTime.At::new).orElse(HeaderTime.NONE);
        String host = nil(word());
        String program = nil(word());
        String process = nil(word());
        word();
        structuredData();
        String text = rest(at);
        return new SyslogMessage(
                priority, time, host, program, process, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private SyslogMessage legacy(int priority) {
        HeaderTime time = legacyTime();
        int begin = at;
        if (time instanceof HeaderTime.None && priority < 0) {
            return untagged(priority, time, null, begin);
        }
        String first = word();
        if (isTag(first)) {
            at = begin;
            return tagged(priority, time, null);
        }
        boolean isHost = isName(first) && !(time instanceof HeaderTime.None);
        return isHost ? tagged(priority, time, first) : untagged(priority, time, null, begin);
    }

    private SyslogMessage tagged(int priority, HeaderTime time, @Nullable String host) {
        int begin = Math.min(at, message.length());
        int end = message.indexOf(':', begin);
        if (end < 0 || end - begin > LONGEST_NAME || !isTag(message.substring(begin, end + 1))) {
            return untagged(priority, time, host, begin);
        }
        String tag = message.substring(begin, end);
        int bracket = tag.indexOf('[');
        int text = end + 1 < message.length() && message.charAt(end + 1) == ' ' ? end + 2 : end + 1;
        return new SyslogMessage(
                priority,
                time,
                host,
                bracket < 0 ? tag : tag.substring(0, bracket),
                bracket < 0 ? null : tag.substring(bracket + 1, tag.length() - 1),
                message.substring(text));
    }

    private SyslogMessage untagged(int priority, HeaderTime time, @Nullable String host, int from) {
        return new SyslogMessage(priority, time, host, null, null, rest(from));
    }

    private String rest(int from) {
        return message.substring(Math.min(from, message.length()));
    }

    private HeaderTime legacyTime() {
        // Cisco's devices mark a clock that is not set with a star, a lost one with a dot.
        int begin = message.startsWith("*", at) || message.startsWith(".", at) ? at + 1 : at;
        Optional<LegacyTime.Found> found =
                LegacyTime.at(message.substring(begin, Math.min(message.length(), begin + 40)), arrival);
        if (found.isPresent()) {
            at = begin + found.get().end();
            skip(':');
            skip(' ');
            return new HeaderTime.Local(found.get().time());
        }
        int end = message.indexOf(' ', at);
        if (end - at >= FEWEST_OF_A_TIME && end - at <= 40) {
            Optional<Instant> iso = IsoTime.parse(message.substring(at, end));
            if (iso.isPresent()) {
                at = end + 1;
                return new HeaderTime.At(iso.get());
            }
        }
        return HeaderTime.NONE;
    }

    /** {@code name:} or {@code name[12]:}; JSON and CEF are no tags. */
    private static boolean isTag(String word) {
        if (!word.endsWith(":") || word.length() < 2) {
            return false;
        }
        String tag = word.substring(0, word.length() - 1);
        int bracket = tag.indexOf('[');
        String name = bracket < 0 ? tag : tag.substring(0, bracket);
        return isName(name) && !name.equals("CEF") && !name.equals("LEEF") && (bracket < 0 || tag.endsWith("]"));
    }

    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || "{[]|\"=,".indexOf(c) >= 0) {
                return false;
            }
        }
        return !word.isEmpty()
                && word.length() <= LONGEST_NAME
                && !word.startsWith("CEF:")
                && !word.startsWith("LEEF:");
    }

    /** Up to the next blank, which is passed over. */
    private String word() {
        int begin = Math.min(at, message.length());
        int end = message.indexOf(' ', begin);
        int stop = end < 0 ? message.length() : end;
        at = stop + 1;
        return message.substring(begin, stop);
    }

    /** Passed over: what matters for us is in the message. */
    private void structuredData() {
        if (message.startsWith("-", at)) {
            at++;
        } else {
            boolean quoted = false;
            boolean open = false;
            for (; at < message.length(); at++) {
                char c = message.charAt(at);
                if (quoted && c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && c == '[') {
                    open = true;
                } else if (!quoted && c == ']') {
                    open = false;
                } else if (!open && !quoted) {
                    break;
                }
            }
        }
        skip(' ');
    }

    private void skip(char c) {
        if (at < message.length() && message.charAt(at) == c) {
            at++;
        }
    }

    private static @Nullable String nil(String word) {
        return word.equals("-") || word.isEmpty() ? null : word;
    }
}

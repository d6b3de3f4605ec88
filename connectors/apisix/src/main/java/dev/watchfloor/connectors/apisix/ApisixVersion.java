package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.DenylistTraits.Bite;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway's version from the {@code Server} header, which {@code enable_server_tokens: false} hides. Immutable.
 *
 * @param number such as 3.18.0, or empty when it is not told
 */
record ApisixVersion(Optional<String> number) {
    private static final Pattern SERVER = Pattern.compile("APISIX/(([0-9]{1,4})\\.([0-9]{1,4})[0-9A-Za-z.+-]{0,30})");

    static ApisixVersion of(Answer answer) {
        return new ApisixVersion(answer.header("Server")
                .map(SERVER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1)));
    }

    /** Since 3.17 a route's authentication plugins run before global rules refuse (measured on 3.18.0 and 3.2.2). */
    Bite bites() {
        return number.map(text -> isAtLeast(text, 3, 17) ? Bite.AFTER_AUTHENTICATION : Bite.BEFORE_AUTHENTICATION)
                .orElse(Bite.UNKNOWN);
    }

    @Override
    public String toString() {
        return number.orElse("unknown");
    }

    private static boolean isAtLeast(String text, int major, int minor) {
        Matcher parts = SERVER.matcher("APISIX/" + text);
        if (!parts.matches()) {
            return false;
        }
        int first = Integer.parseInt(parts.group(2));
        return first > major || (first == major && Integer.parseInt(parts.group(3)) >= minor);
    }
}

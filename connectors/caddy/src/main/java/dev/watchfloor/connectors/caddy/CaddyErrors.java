package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;

/** What Caddy says when it refuses: {@code {"error":"…"}}. Stateless. */
final class CaddyErrors {
    private static final int LONGEST = 300;

    private CaddyErrors() {}

    /** Its words without a full stop, printable and bounded; empty when there are none. */
    static String message(Answer answer) {
        try {
            String words = answer.json()
                    .path("error")
                    .asText("")
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            return (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words).replaceFirst("\\.$", "");
        } catch (ConnectorException notCaddy) {
            return "";
        }
    }
}

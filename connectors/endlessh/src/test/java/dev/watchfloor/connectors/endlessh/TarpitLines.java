package dev.watchfloor.connectors.endlessh;

import java.time.Instant;

/** Lines as endlessh 1.1-5 of Debian wrote them. */
final class TarpitLines {
    static final String ACCEPT = "2026-11-24T02:51:25.413Z ACCEPT host=::ffff:203.0.113.9 port=50736 fd=4 n=1/20";
    static final String CLOSE =
            "2026-11-24T02:51:27.617Z CLOSE host=::ffff:203.0.113.9 port=50736 fd=4 time=2.204 bytes=175";

    private TarpitLines() {}

    static String line(Instant time, int number) {
        return ACCEPT.replace("2026-11-24T02:51:25.413Z", time.toString().replace("Z", ".000Z"))
                .replace("50736", Integer.toString(10_000 + number));
    }
}

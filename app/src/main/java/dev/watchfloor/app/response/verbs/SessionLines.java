package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.Session;
import inet.ipaddr.IPAddress;
import java.util.List;

/** Sessions in a plan. */
final class SessionLines {
    private SessionLines() {}

    /** One line for each session that ends. */
    static List<String> of(List<Session> sessions) {
        return sessions.stream().map(SessionLines::line).toList();
    }

    static String ends(Session session) {
        return "Ends the session opened at " + Spans.text(session.started())
                + (session.clients().isEmpty() ? "." : ", used with " + String.join(", ", session.clients()) + ".");
    }

    private static String line(Session session) {
        IPAddress address = session.address();
        return "- " + session.userName() + " since " + Spans.text(session.started())
                + (address == null ? "" : " from " + Networks.text(address)) + ", "
                + session.ref().id();
    }
}

package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Link;
import dev.watchfloor.app.detection.Score;
import dev.watchfloor.app.detection.Shortlist;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.detection.ThreadSession;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Instant;
import java.util.List;

/** Threads to make incidents of. */
final class Samples {
    static final IPAddress NETWORK = new IPAddressString("203.0.113.0/24").getAddress();
    static final SessionRef SESSION = new SessionRef("s-1", SessionRef.Kind.ONLINE);

    private Samples() {}

    /** One that began an hour before it was last seen. */
    static AttackThread thread(long number, Severity severity, Instant latest) {
        return new AttackThread(
                "INC-" + number,
                new Score(List.of(new Score.Reason(points(severity), "because"))),
                "Credential stuffing led to a valid session",
                "Because.",
                "Block it.",
                List.of(
                        new ThreadStep(
                                Layer.PERIMETER,
                                "40 sign-in requests refused",
                                "from 203.0.113.7",
                                null,
                                latest.minusSeconds(3_600),
                                latest.minusSeconds(60),
                                40,
                                11),
                        new ThreadStep(
                                Layer.IDENTITY,
                                "Session of j.tanaka opened",
                                "from 203.0.113.7",
                                new Link(Link.Key.NETWORK, "203.0.113.0/24", Link.Confidence.HIGH, ""),
                                latest,
                                latest,
                                1,
                                -1)),
                List.of("T1110"),
                new ThreadEntities(
                        Shortlist.of(List.of(NETWORK)),
                        Shortlist.empty(),
                        Shortlist.of(List.of("j.tanaka")),
                        Shortlist.empty(),
                        Shortlist.of(List.of(new ThreadSession("idp", SESSION, "j.tanaka", latest))),
                        Shortlist.empty(),
                        Shortlist.empty(),
                        Shortlist.empty(),
                        Shortlist.empty(),
                        Shortlist.empty(),
                        -1,
                        -1,
                        null,
                        null),
                NETWORK,
                "j.tanaka",
                "idp",
                SESSION);
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Score.CRITICAL;
            case HIGH -> Score.HIGH;
            case MEDIUM -> Score.MEDIUM;
            case LOW -> Score.LOW;
            default -> 0;
        };
    }
}

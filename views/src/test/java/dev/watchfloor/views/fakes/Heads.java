package dev.watchfloor.views.fakes;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.incidents.Pap;
import dev.watchfloor.app.incidents.Tlp;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.List;

/** Incidents of which only the state matters. */
public final class Heads {
    public static final String OWNER = "a.okafor";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Heads() {}

    public static IncidentHead head(long number, IncidentState state, boolean grewWhenClosed) {
        return new IncidentHead(
                number,
                "Title",
                Severity.HIGH,
                50,
                state,
                state == IncidentState.CLOSED ? Verdict.BENIGN : null,
                OWNER,
                Tlp.AMBER,
                Pap.AMBER,
                NOON,
                NOON,
                NOON,
                NOON,
                List.of(),
                List.of(),
                1,
                0,
                null,
                grewWhenClosed);
    }
}

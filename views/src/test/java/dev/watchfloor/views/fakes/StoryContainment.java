package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import java.time.Instant;
import java.util.List;

/** Containment clocks as the real one shows them. */
public final class StoryContainment {
    private StoryContainment() {}

    /** A block of which half is proven. */
    public static Containment halfGreen(Instant now) {
        return new Containment(
                "act-done",
                now,
                List.of(
                        new Artefact(
                                StoryConnectors.APISIX,
                                "Requests from 198.51.100.0/26",
                                State.PROVEN,
                                null,
                                "A request was refused at 2026-11-23 15:09:41.120 UTC.",
                                40L),
                        new Artefact(
                                StoryConnectors.APISIX,
                                "Connections that were open",
                                State.EXPIRED,
                                now.minusSeconds(3_000),
                                "They have idled out by now.",
                                null),
                        new Artefact(
                                StoryConnectors.HAPROXY,
                                "Requests from 198.51.100.0/26",
                                State.UNPROVEN,
                                null,
                                "The entry is in the list; no request from there was seen since, so nothing shows that"
                                        + " it works.",
                                null),
                        new Artefact(
                                StoryConnectors.HAPROXY,
                                "Connections that were open",
                                State.LIVES,
                                now.plusSeconds(299),
                                "They may be served until they idle out.",
                                null)));
    }

    /** An ended session that is over everywhere. */
    public static Containment proven(Instant now) {
        return new Containment(
                "act-revoked",
                now,
                List.of(
                        new Artefact(
                                StoryConnectors.KEYCLOAK,
                                "Session of k.novak",
                                State.PROVEN,
                                null,
                                "The provider does not list it any more.",
                                null),
                        new Artefact(
                                StoryConnectors.KEYCLOAK,
                                "Access tokens of k.novak",
                                State.EXPIRED,
                                now.minusSeconds(24_000),
                                "The last of them has run out.",
                                null)));
    }

    /** A block that does not hold. */
    public static Containment contradicted(Instant now) {
        return new Containment(
                "act-incomplete",
                now,
                List.of(
                        new Artefact(
                                StoryConnectors.APISIX,
                                "Requests from 203.0.113.77",
                                State.CONTRADICTED,
                                null,
                                "A request was served at 2026-11-23 15:10:07.511 UTC although it should be refused:"
                                        + " look at the gateway.",
                                41L),
                        new Artefact(
                                StoryConnectors.HAPROXY,
                                "Requests from 203.0.113.77",
                                State.NOT_APPLIED,
                                null,
                                "Its list is full.",
                                null)));
    }
}

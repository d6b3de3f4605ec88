package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done before now: one act in each state, and older ones to page through. */
final class StoryActions {
    private static final String LARSEN = "t.larsen@soc-ws-02";
    private static final Set<String> BOTH = Set.of(StoryConnectors.APISIX, StoryConnectors.HAPROXY);

    private final Instant now;
    private final List<Action> actions = new ArrayList<>();

    private StoryActions(Instant now) {
        this.now = now;
    }

    static List<Action> upTo(Instant now) {
        StoryActions story = new StoryActions(now);
        story.today();
        story.weeks();
        return story.actions;
    }

    private void today() {
        add(
                "act-running",
                FakeAuditTrail.ACTOR,
                Duration.ofSeconds(21),
                new ResponseRequest.RevokeUserSessions(
                        StoryConnectors.KEYCLOAK, "u-svc-deploy", "svc-deploy", "Token of the build found in a log"),
                "Revoke 1,000 sessions of svc-deploy",
                null,
                null,
                new ActionStep(StoryConnectors.KEYCLOAK, Phase.SENT, null, "", 0, null, now.minusSeconds(20)));
        add(
                "act-waiting",
                FakeAuditTrail.ACTOR,
                Duration.ofMinutes(12),
                block("203.0.113.128/25", "Credential stuffing, INC-7", Duration.ofHours(4)),
                "Block 203.0.113.128/25 on 2 gateways",
                null,
                null,
                over(StoryConnectors.APISIX, Verdict.DONE, "Read back: 203.0.113.128/25 is in the list.", 718),
                new ActionStep(
                        StoryConnectors.HAPROXY,
                        Phase.WAITING,
                        null,
                        "The runtime socket does not answer: connection refused. Not yet applied; tried again until"
                                + " 2026-11-23 15:32 UTC.",
                        7,
                        now.plusSeconds(24),
                        now.minusSeconds(36)));
        add(
                "act-done",
                FakeAuditTrail.ACTOR,
                Duration.ofSeconds(3_180),
                block("198.51.100.0/26", "Second wave of the scanner", Duration.ofHours(24)),
                "Block 198.51.100.0/26 on 2 gateways",
                null,
                null,
                over(StoryConnectors.APISIX, Verdict.DONE, "Read back: 198.51.100.0/26 is in the list.", 3_178),
                over(StoryConnectors.HAPROXY, Verdict.DONE, "Read back: 198.51.100.0/26 is in the list.", 3_179));
        add(
                "act-incomplete",
                LARSEN,
                Duration.ofSeconds(14_400),
                block("203.0.113.77", "Guessing passwords of the VPN", Duration.ofHours(5)),
                "Block 203.0.113.77 on 2 gateways",
                null,
                null,
                over(StoryConnectors.APISIX, Verdict.DONE, "Read back: 203.0.113.77 is in the list.", 14_398),
                over(
                        StoryConnectors.HAPROXY,
                        Verdict.REFUSED,
                        "Its list is full: 100000 of 100000 entries. Lift blocks that are over first.",
                        14_399));
        undone();
        add(
                "act-revoked",
                LARSEN,
                Duration.ofHours(7),
                new ResponseRequest.RevokeSessions(
                        StoryConnectors.KEYCLOAK,
                        new SessionRef("aK0f7wq2", SessionRef.Kind.ONLINE),
                        "k.novak",
                        "Laptop reported lost, ticket SD-4188"),
                "Revoke a session of k.novak",
                null,
                null,
                over(StoryConnectors.KEYCLOAK, Verdict.DONE, "Read back: the session is gone.", 25_198));
    }

    private void undone() {
        IPAddress network = StoryDenylist.network("192.0.2.64/27");
        add(
                "act-undo",
                LARSEN,
                Duration.ofSeconds(18_000),
                new ResponseRequest.Lift(network, BOTH, "Undone: it is the partner’s scanner, agreed with SD"),
                "Lift 192.0.2.64/27 on 2 gateways",
                "act-undone",
                null,
                over(StoryConnectors.APISIX, Verdict.DONE, "Read back: 192.0.2.64/27 is not in the list.", 17_998),
                over(StoryConnectors.HAPROXY, Verdict.DONE, "Read back: 192.0.2.64/27 is not in the list.", 17_999));
        add(
                "act-undone",
                LARSEN,
                Duration.ofSeconds(18_600),
                block("192.0.2.64/27", "Port scan", Duration.ofHours(8)),
                "Block 192.0.2.64/27 on 2 gateways",
                null,
                "act-undo",
                over(StoryConnectors.APISIX, Verdict.DONE, "Read back: 192.0.2.64/27 is in the list.", 18_598),
                over(StoryConnectors.HAPROXY, Verdict.DONE, "Read back: 192.0.2.64/27 is in the list.", 18_599));
    }

    private void weeks() {
        for (int index = 0; index < 60; index++) {
            long ago = 90_000 + index * 9_000L;
            String network = "198.51.100." + (200 - index);
            add(
                    "act-old-" + index,
                    index % 3 == 0 ? LARSEN : FakeAuditTrail.ACTOR,
                    Duration.ofSeconds(ago),
                    block(network, "Scanner of the week, on the list of the national CERT", Duration.ofHours(8)),
                    "Block " + network + " on 2 gateways",
                    null,
                    null,
                    over(StoryConnectors.APISIX, Verdict.DONE, "Read back: " + network + " is in the list.", ago - 2),
                    over(
                            StoryConnectors.HAPROXY,
                            index % 7 == 2 ? Verdict.ALREADY_SO : Verdict.DONE,
                            "Read back: " + network + " is in the list.",
                            ago - 1));
        }
    }

    private ResponseRequest.Block block(String network, String reason, Duration life) {
        return new ResponseRequest.Block(StoryDenylist.network(network), now.plus(life), BOTH, reason);
    }

    private ActionStep over(String target, Verdict verdict, String sentence, long secondsAgo) {
        return new ActionStep(target, Phase.OVER, verdict, sentence, 1, null, now.minusSeconds(secondsAgo));
    }

    private void add(
            String id,
            String author,
            Duration ago,
            ResponseRequest request,
            String headline,
            @Nullable String undoes,
            @Nullable String undoneBy,
            ActionStep... steps) {
        Instant begun = now.minus(ago);
        actions.add(new Action(
                id,
                author,
                begun,
                begun.plus(Duration.ofMinutes(30)),
                request,
                headline,
                List.of(steps),
                undoes,
                undoneBy));
    }
}

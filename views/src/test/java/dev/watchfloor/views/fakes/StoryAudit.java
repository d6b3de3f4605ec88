package dev.watchfloor.views.fakes;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What operators did before now: enough to page through. */
final class StoryAudit {
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Instant now;

    private StoryAudit(Instant now) {
        this.now = now;
    }

    static List<AuditEntry> upTo(Instant now) {
        StoryAudit story = new StoryAudit(now);
        story.weeks();
        story.today();
        return story.entries;
    }

    private void weeks() {
        for (int index = 0; index < 96; index++) {
            Instant time = now.minusSeconds((100L - index) * 9_000 + index * 37L);
            switch (index % 4) {
                case 0 ->
                    add(
                            time,
                            "t.larsen@soc-ws-02",
                            "denylist.block",
                            "198.51.100." + (index + 3),
                            StoryConnectors.APISIX,
                            "DONE",
                            "Scanner of the week, on the list of the national CERT.");
                case 1 ->
                    add(
                            time,
                            "console",
                            "denylist.expire",
                            "198.51.100." + (index + 2),
                            StoryConnectors.HAPROXY,
                            "DONE",
                            "The lease ran out; lifted and read back.");
                case 2 ->
                    add(
                            time,
                            FakeAuditTrail.ACTOR,
                            "session.revoke",
                            "k.novak",
                            StoryConnectors.KEYCLOAK,
                            index % 3 == 0 ? "ALREADY_SO" : "DONE",
                            "Laptop reported lost, ticket SD-" + (4_100 + index) + ".");
                default ->
                    add(
                            time,
                            "t.larsen@soc-ws-02",
                            "connector.update",
                            StoryConnectors.SURICATA,
                            "",
                            "DONE",
                            "Settings changed: path.");
            }
        }
    }

    private void today() {
        String larsen = "t.larsen@soc-ws-02";
        add(
                now.minusSeconds(14_400),
                larsen,
                "denylist.block",
                "198.51.100.77",
                StoryConnectors.HAPROXY,
                "UNKNOWN",
                "The socket closed before the answer. Look at: show acl #0.");
        add(
                now.minusSeconds(11_200),
                larsen,
                "connector.add",
                StoryConnectors.DOWN,
                "",
                "DONE",
                "Added by the on-call lead for the partner realm.");
        entries.add(new AuditEntry(
                entries.size() + 1L,
                now.minusSeconds(8_400),
                larsen,
                "",
                "retention.change",
                "events",
                "",
                "DONE",
                "The auditor wants a year.",
                new Change("events are kept for 90 days", "events are kept for 365 days"),
                Seal.NONE));
        add(
                now.minusSeconds(6_000),
                larsen,
                "denylist.block",
                "192.0.2.0/24",
                StoryConnectors.APISIX,
                "REFUSED",
                "Rule own-egress: the console reaches its products through 192.0.2.8.");
        add(
                now.minusSeconds(3_180),
                FakeAuditTrail.ACTOR,
                "denylist.block",
                "198.51.100.0/26",
                StoryConnectors.APISIX,
                "DONE",
                "Second wave of the scanner, until tomorrow.");
        add(
                now.minusSeconds(3_179),
                FakeAuditTrail.ACTOR,
                "denylist.block",
                "198.51.100.0/26",
                StoryConnectors.HAPROXY,
                "DONE",
                "Second wave of the scanner, until tomorrow.");
        add(
                now.minusSeconds(3_000),
                "console",
                "response.proven",
                "Requests from 198.51.100.0/26",
                StoryConnectors.APISIX,
                "PROVEN",
                "Refused since the block: 212 requests. Act: Block 198.51.100.0/26 on 2 gateways.");
        add(
                now.minusSeconds(900),
                "console",
                "user.disable",
                "k.novak",
                StoryConnectors.DOWN,
                "EXPIRED",
                "It did not answer in time; nothing was written. Confirm it afresh.");
        add(
                now.minusSeconds(718),
                FakeAuditTrail.ACTOR,
                "denylist.block",
                "203.0.113.128/25",
                StoryConnectors.HAPROXY,
                "WAITING",
                "Connection refused. Not yet applied; tried again until 15:32 UTC.");
        add(
                now.minusSeconds(600),
                larsen,
                "device.block",
                "Laptop of k.novak",
                StoryConnectors.DOWN,
                "CANCELLED",
                "Given up by t.larsen. Nothing was written.");
        add(
                now.minusSeconds(21),
                FakeAuditTrail.ACTOR,
                "session.revoke",
                "svc-deploy",
                StoryConnectors.KEYCLOAK,
                "STARTED",
                "Revoke 1,000 sessions of svc-deploy. Reason: Token of the build found in a log");
    }

    private void add(
            Instant time, String actor, String action, String subject, String target, String outcome, String detail) {
        entries.add(new AuditEntry(entries.size() + 1L, time, actor, action, subject, target, outcome, detail));
    }
}

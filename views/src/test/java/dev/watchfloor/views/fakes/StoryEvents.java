package dev.watchfloor.views.fakes;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Two hours of events in three layers, about eleven thousand, always the same for the same now. */
final class StoryEvents {
    static final IPAddress ATTACKERS =
            new IPAddressString("203.0.113.0/24").getAddress().toPrefixBlock();

    private static final List<String> ROUTES =
            List.of("/v1/orders", "/v1/login", "/v1/customers", "/oauth2/token", "/v1/catalogue?page=2", "/health");
    private static final List<String> EXPORTS = List.of("/v1/orders", "/v1/customers", "/v1/export", "/v1/invoices");
    private static final List<String> SIGNATURES = List.of(
            "ET SCAN Possible Nmap User-Agent observed",
            "ET WEB_SERVER SQL injection attempt",
            "SURICATA STREAM invalid ack",
            "ET POLICY curl User-Agent outbound");

    private final Random random = new Random(11);
    private final StoryClock time;
    private final List<Brought> brought = new ArrayList<>();

    private record Brought(String connector, SecurityEvent event) {}

    private StoryEvents(Instant now) {
        time = new StoryClock(now);
    }

    static List<StoredEvent> upTo(Instant now) {
        StoryEvents story = new StoryEvents(now);
        story.traffic();
        story.scanner();
        story.stuffing();
        story.breakIn();
        story.signIns();
        List<Brought> inOrder = story.brought.stream()
                .sorted(Comparator.comparing(item -> item.event().time()))
                .toList();
        List<StoredEvent> stored = new ArrayList<>();
        for (Brought item : inOrder) {
            Instant received = item.event().time().plusMillis(140 + stored.size() % 90);
            stored.add(new StoredEvent(stored.size() + 1L, received, item.connector(), item.event()));
        }
        return stored;
    }

    private void traffic() {
        for (int index = 0; index < 5_200; index++) {
            boolean refused = index % 9 == 0;
            boolean proxy = index % 3 == 0;
            String route = ROUTES.get(random.nextInt(ROUTES.size()));
            int status = refused ? (index % 2 == 0 ? 403 : 429) : 200;
            SecurityEventBuilder event = event(anywhen(), Layer.PERIMETER, Kind.REQUEST)
                    .severity(index % 63 == 0 ? Severity.MEDIUM : refused ? Severity.LOW : Severity.INFORMATIONAL)
                    .outcome(refused ? Outcome.BLOCKED : Outcome.ALLOWED)
                    .summary(
                            refused
                                    ? (status == 429 ? "Rate limit exceeded" : "Refused by the gateway")
                                    : "Request served")
                    .source(address("198.51." + (100 + random.nextInt(20)) + "." + (1 + random.nextInt(250))));
            request(event, index % 7 == 0 ? "POST" : "GET", route, status, 900 + random.nextInt(30_000));
            keep(proxy ? StoryConnectors.HAPROXY : StoryConnectors.APISIX, event);
        }
    }

    private void scanner() {
        for (int index = 0; index < 1_500; index++) {
            int signature = random.nextInt(SIGNATURES.size());
            Severity severity = index % 41 == 0 ? Severity.HIGH : index % 9 == 0 ? Severity.MEDIUM : Severity.LOW;
            keep(
                    StoryConnectors.SURICATA,
                    event(anywhen(), Layer.DETECTION, signature == 2 ? Kind.ANOMALY : Kind.ALERT)
                            .severity(severity)
                            .summary(SIGNATURES.get(signature))
                            .source(address("198.51.100." + (1 + random.nextInt(60))))
                            .sourcePort(30_000 + random.nextInt(20_000))
                            .destination(address("10.20.0." + (10 + random.nextInt(8))))
                            .destinationPort(443)
                            .ruleId(String.valueOf(2_010_000 + signature * 37))
                            .ruleName(SIGNATURES.get(signature))
                            .technique("T1595")
                            .communityId("1:" + Integer.toHexString(random.nextInt()) + "="));
        }
    }

    private void stuffing() {
        for (int index = 0; index < 3_300; index++) {
            Instant when = bell(time.stuffing(), Duration.ofMinutes(23));
            boolean limited = index % 3 == 0;
            SecurityEventBuilder event = event(when, Layer.PERIMETER, Kind.REQUEST)
                    .severity(index % 4 == 0 ? Severity.HIGH : Severity.MEDIUM)
                    .outcome(Outcome.BLOCKED)
                    .summary(limited ? "Rate limit exceeded" : "WAF block · credential stuffing")
                    .source(address("203.0.113." + (30 + index % 12)))
                    .ruleId("942100")
                    .ruleName("Credential stuffing on /login")
                    .technique("T1110.004");
            request(event, "POST", "/login", limited ? 429 : 403, 312);
            keep(index % 5 == 0 ? StoryConnectors.HAPROXY : StoryConnectors.APISIX, event);
        }
        for (int index = 0; index < 620; index++) {
            Instant when = bell(time.stuffing().plusSeconds(420), Duration.ofMinutes(22));
            boolean decoy = index % 310 == 7;
            keep(
                    StoryConnectors.SURICATA,
                    event(when, Layer.DETECTION, decoy ? Kind.DECOY : Kind.ALERT)
                            .severity(decoy || index % 12 == 0 ? Severity.CRITICAL : Severity.HIGH)
                            .summary(decoy ? "Honeypot ssh-3 touched" : "Password guessing on /login")
                            .source(address("203.0.113." + (30 + index % 12)))
                            .sourcePort(40_000 + index)
                            .destination(address("10.20.0.11"))
                            .destinationPort(decoy ? 22 : 443)
                            .ruleId(decoy ? "decoy-ssh-3" : "2038967")
                            .ruleName(decoy ? "Decoy ssh-3" : "ET INFO Password guessing")
                            .technique("T1110"));
        }
    }

    private void breakIn() {
        keep(
                StoryConnectors.KEYCLOAK,
                person(Kind.SESSION_STARTED, time.breakIn(), StorySessions.VICTIM, "203.0.113.39")
                        .severity(Severity.CRITICAL)
                        .outcome(Outcome.SUCCESS)
                        .summary("Session opened from a device never seen before")
                        .session(StorySessions.STOLEN.id())
                        .userAgent("curl/8.9.1"));
        for (int index = 0; index < 210; index++) {
            Instant when = time.breakIn().plusSeconds(40 + random.nextInt(1_900));
            SecurityEventBuilder event = event(when, Layer.PERIMETER, Kind.REQUEST)
                    .severity(index % 6 == 0 ? Severity.HIGH : Severity.MEDIUM)
                    .outcome(Outcome.ALLOWED)
                    .summary("Request served · unusually large answer")
                    .source(address("203.0.113.39"))
                    .user(StorySessions.VICTIM)
                    .session(StorySessions.STOLEN.id());
            request(event, "GET", EXPORTS.get(index % 4) + "?cursor=" + index, 200, 5_800_000);
            keep(StoryConnectors.APISIX, event);
        }
    }

    private void signIns() {
        StorySessions.upTo(time.now()).stream()
                .filter(row -> !StorySessions.VICTIM_ID.equals(row.session().userId()))
                .filter(row -> row.session().address() != null)
                .forEach(row -> keep(
                        row.provider(),
                        event(row.session().started(), Layer.IDENTITY, Kind.SIGN_IN)
                                .outcome(Outcome.SUCCESS)
                                .summary("Signed in")
                                .source(row.session().address())
                                .user(row.session().userName())
                                .userId(row.session().userId())
                                .session(row.session().ref().id())
                                .device(row.session().device())));
        for (int index = 0; index < 260; index++) {
            boolean failed = index % 11 == 0;
            keep(
                    StoryConnectors.KEYCLOAK,
                    person(
                                    failed ? Kind.SIGN_IN : Kind.SESSION_REFRESHED,
                                    anywhen(),
                                    List.of("k.novak", "d.silva", "p.osei", "r.moreau")
                                            .get(index % 4),
                                    "10.20.1." + (20 + index % 40))
                            .severity(failed ? Severity.LOW : Severity.INFORMATIONAL)
                            .outcome(failed ? Outcome.FAILURE : Outcome.SUCCESS)
                            .summary(failed ? "Wrong password" : "Session refreshed"));
        }
    }

    private SecurityEventBuilder person(Kind kind, Instant when, String user, String address) {
        return event(when, Layer.IDENTITY, kind)
                .user(user)
                .userId(user.equals(StorySessions.VICTIM) ? StorySessions.VICTIM_ID : "u-" + user)
                .source(address(address));
    }

    private void request(SecurityEventBuilder event, String method, String path, int status, long bytesOut) {
        event.method(method)
                .path(path)
                .status(status)
                .destination(address("10.20.0.11"))
                .destinationPort(443)
                .sourcePort(20_000 + random.nextInt(40_000))
                .bytesIn(400 + random.nextInt(900))
                .bytesOut(bytesOut)
                .userAgent("python-requests/2.32")
                .raw("{\"request\":{\"method\":\"" + method + "\",\"uri\":\"" + path + "\"},\"response\":{\"status\":"
                        + status + ",\"size\":" + bytesOut + "},\"upstream\":\"10.20.0.11:443\"}");
    }

    private void keep(String connector, SecurityEventBuilder event) {
        brought.add(new Brought(connector, event.build()));
    }

    private SecurityEventBuilder event(Instant when, Layer layer, Kind kind) {
        return SecurityEvent.of("e-" + brought.size(), when, layer, kind)
                .raw("{\"timestamp\":\"" + when + "\",\"kind\":\"" + kind + "\",\"number\":" + brought.size() + "}");
    }

    private Instant anywhen() {
        return time.now().minusMillis(random.nextInt(7_200_000));
    }

    private Instant bell(Instant from, Duration length) {
        double place = Math.clamp(0.5 + random.nextGaussian() * 0.17, 0, 0.999);
        return from.plusMillis((long) (length.toMillis() * place));
    }

    private static IPAddress address(String text) {
        return Addresses.parse(text).orElseThrow();
    }
}

package dev.watchfloor.views.fakes;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.FeedReport;
import dev.watchfloor.app.intake.Lag;
import dev.watchfloor.app.intake.RejectedSample;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.SetUp;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be connected, and five connectors in five states of health. */
final class StoryConnectors {
    static final String APISIX = "APISIX edge";
    static final String HAPROXY = "HAProxy DMZ";
    static final String SURICATA = "Suricata core";
    static final String KEYCLOAK = "Keycloak corp";
    /** The one that does not answer. */
    static final String DOWN = "Keycloak partners";

    private static final SetUp APISIX_SET_UP = SetUp.parse("""
        An Admin API key of role admin; with a viewer key the console reads the list and cannot write.

        Have the gateway post its log to the console.

        ```sh
        curl "$ADMIN/apisix/admin/global_rules/watchfloor-log" -H "X-API-KEY: $KEY" -X PUT -d '{"plugins":{"http-logger":{
          "uri":"http://WORKSTATION:9601/apisix","auth_header":"Bearer TOKEN"}}}'
        ```

        Or let the plugin file-logger write a file that this account may read.
        """);

    private StoryConnectors() {}

    static List<ConnectorType> types() {
        return List.of(
                new ConnectorType(
                        "apisix",
                        "Apache APISIX",
                        "API gateway. Brings requests through its HTTP logger and keeps a denylist through the Admin"
                                + " API.",
                        Layer.PERIMETER,
                        "fth-shield",
                        Set.of(Capability.EVENTS, Capability.DENYLIST),
                        List.of(
                                SettingSpec.required(
                                        "admin-url",
                                        Kind.URL,
                                        "Admin API",
                                        "Address of the Admin API, such as https://apisix.example:9180. The key needs"
                                                + " no more than global rules and plugin metadata."),
                                SettingSpec.required(
                                        "admin-key",
                                        Kind.SECRET,
                                        "Admin key",
                                        "Sent as X-API-KEY. Sealed on this machine."),
                                SettingSpec.optional(
                                        "listen",
                                        Kind.ENDPOINT,
                                        "127.0.0.1:9555",
                                        "Receive logs at",
                                        "Where the http-logger plug-in posts to, as host:port."),
                                SettingSpec.optional(
                                        "pause",
                                        Kind.DURATION,
                                        "10s",
                                        "Look every",
                                        "How long to wait between two looks at the denylist.")),
                        APISIX_SET_UP),
                new ConnectorType(
                        "haproxy",
                        "HAProxy",
                        "Proxy. Brings requests from its JSON log over syslog and keeps a denylist through the runtime"
                                + " socket.",
                        Layer.PERIMETER,
                        "fth-shuffle",
                        Set.of(Capability.EVENTS, Capability.DENYLIST),
                        List.of(
                                SettingSpec.required(
                                        "socket",
                                        Kind.TEXT,
                                        "Runtime socket",
                                        "Path of the stats socket or host:port. Level admin is needed to write"
                                                + " entries."),
                                SettingSpec.choice(
                                        "log",
                                        "syslog",
                                        List.of("syslog", "file", "none"),
                                        "Events from",
                                        "Where its log arrives."),
                                SettingSpec.optional(
                                        "acl-file",
                                        Kind.FILE,
                                        null,
                                        "ACL file",
                                        "Written too, so that entries survive a reload."),
                                SettingSpec.optional(
                                        "entry-limit",
                                        Kind.NUMBER,
                                        "100000",
                                        "Most entries",
                                        "Refuse blocks beyond this number.")),
                        SetUp.NONE),
                new ConnectorType(
                        "suricata",
                        "Suricata",
                        "Intrusion detection. Follows eve.json through rotation and restarts.",
                        Layer.DETECTION,
                        "fth-activity",
                        Set.of(Capability.EVENTS),
                        List.of(
                                SettingSpec.required(
                                        "path",
                                        Kind.FILE,
                                        "eve.json",
                                        "Path of the file; the last element may be a pattern such as eve-*.json. The"
                                                + " console needs to read it."),
                                SettingSpec.optional(
                                        "flows",
                                        Kind.SWITCH,
                                        "false",
                                        "Take flows too",
                                        "Many more events; needed for byte counts.")),
                        SetUp.NONE),
                new ConnectorType(
                        "keycloak",
                        "Keycloak",
                        "Identity provider. Brings sign-ins and administration events, lists sessions and ends them.",
                        Layer.IDENTITY,
                        "fth-users",
                        Set.of(Capability.EVENTS, Capability.SESSIONS, Capability.USERS),
                        List.of(
                                SettingSpec.required(
                                        "base-url",
                                        Kind.URL,
                                        "Address",
                                        "Such as https://sso.example, without /realms."),
                                SettingSpec.required("realm", Kind.TEXT, "Realm", "The realm to watch."),
                                SettingSpec.required(
                                        "client-id",
                                        Kind.TEXT,
                                        "Client id",
                                        "A confidential client with a service account that has view-events, view-users"
                                                + " and manage-users."),
                                SettingSpec.required(
                                        "client-secret",
                                        Kind.SECRET,
                                        "Client secret",
                                        "From the client's Credentials tab."),
                                SettingSpec.optional(
                                        "verify-tls",
                                        Kind.SWITCH,
                                        "true",
                                        "Verify the certificate",
                                        "Off only for a test realm on this machine.")),
                        SetUp.NONE));
    }

    static List<ConnectorStatus> upTo(Instant now) {
        return List.of(
                status(
                        APISIX,
                        types().get(0),
                        Map.of(
                                "admin-url",
                                "https://apisix.corp.example:9180",
                                "listen",
                                "127.0.0.1:9555",
                                "pause",
                                "10s"),
                        Health.healthy(
                                "Admin API 3.18 answers; 2 gateways report.",
                                Duration.ofMillis(12),
                                Duration.ofMillis(-90)),
                        new Counts(7_214, 3, 0, 41.3),
                        null,
                        now.minusMillis(420),
                        null),
                status(
                        HAPROXY,
                        types().get(1),
                        Map.of("socket", "10.20.0.5:9999", "log", "syslog", "entry-limit", "100000"),
                        Health.healthy(
                                "Runtime socket of HAProxy 3.0 answers.", Duration.ofMillis(4), Duration.ofMillis(310)),
                        new Counts(2_391, 0, 17, 12.6),
                        new RejectedRecord(
                                "The line is not JSON: it begins with plain text.",
                                "<134>Nov 23 15:12:07 haproxy[811]: Connect from 198.51.103.9:51822 to 10.20.0.5:443"),
                        now.minusMillis(890),
                        null),
                status(
                        SURICATA,
                        types().get(2),
                        Map.of("path", "/var/log/suricata/eve.json", "flows", "false"),
                        new Health(
                                Health.State.DEGRADED,
                                "Reads 48 s behind the end of the file. Lower the flow logging or give the console a"
                                        + " faster disk.",
                                Duration.ofMillis(31),
                                Duration.ofSeconds(2)),
                        new Counts(2_120, 0, 2, 8.8),
                        new RejectedRecord(
                                "The record has no timestamp.",
                                "{\"event_type\":\"stats\",\"stats\":{\"uptime\":8123}}"),
                        now.minusSeconds(48),
                        null),
                status(
                        KEYCLOAK,
                        types().get(3),
                        Map.of(
                                "base-url",
                                "https://sso.corp.example",
                                "realm",
                                "corp",
                                "client-id",
                                "watchfloor",
                                "verify-tls",
                                "true"),
                        Health.healthy(
                                "Realm corp answers; events are kept 7 days.",
                                Duration.ofMillis(22),
                                Duration.ofMillis(-1_200)),
                        new Counts(301, 12, 0, 0.4),
                        null,
                        now.minusSeconds(3),
                        null),
                status(
                        DOWN,
                        types().get(3),
                        Map.of(
                                "base-url",
                                "https://sso.partners.example",
                                "realm",
                                "partners",
                                "client-id",
                                "watchfloor",
                                "verify-tls",
                                "true"),
                        new Health(
                                Health.State.DOWN,
                                "sso.partners.example does not answer: connection refused. Check the address and the"
                                        + " firewall.",
                                null,
                                null),
                        new Counts(58, 0, 0, 0),
                        null,
                        now.minus(Duration.ofMinutes(23)),
                        now.plusSeconds(24)));
    }

    private static FeedReport feed(Counts counts, RejectedRecord lastRejected, Instant lastEvent) {
        return new FeedReport(
                lastEvent.plusMillis(200),
                lastEvent,
                Duration.ofSeconds(1),
                new Lag(Duration.ofMillis(180), Duration.ofMillis(420), 0, 64),
                counts.received() / 3,
                lastRejected == null
                        ? List.of()
                        : List.of(
                                new RejectedSample(lastEvent, lastRejected),
                                new RejectedSample(lastEvent.minusSeconds(61), lastRejected)));
    }

    private record Counts(long received, long repeated, long rejected, double perSecond) {}

    private static ConnectorStatus status(
            String name,
            ConnectorType type,
            Map<String, String> settings,
            Health health,
            Counts counts,
            RejectedRecord lastRejected,
            Instant lastEvent,
            Instant nextAttempt) {
        return new ConnectorStatus(
                name,
                type.type(),
                type.displayName(),
                type.layer(),
                type.icon(),
                settings,
                Map.of(),
                type.capabilities(),
                health,
                counts.received(),
                counts.repeated(),
                counts.rejected(),
                lastRejected,
                lastEvent,
                counts.perSecond(),
                nextAttempt,
                lastEvent,
                feed(counts, lastRejected, lastEvent));
    }
}

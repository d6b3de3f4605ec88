package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.feeds.Feeds;
import dev.watchfloor.connectors.feeds.ServerTls;
import dev.watchfloor.connectors.feeds.SyslogFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A syslog listener. It is written to and acts on nothing. Thread-safe. */
final class SyslogConnector implements Connector {
    private static final String LISTENING = "Listen for syslog";

    private final Places places;
    private final List<SyslogFeed> listeners = new ArrayList<>();
    private final EventFeed events;
    private final Optional<ZoneId> zone;

    /**
     * Where it listens; at least one of the two.
     *
     * @param plain for UDP and TCP
     * @param secured for TLS
     * @param tls there when {@code secured} is
     */
    record Places(Optional<String> plain, Optional<String> secured, Optional<ServerTls> tls) {}

    SyslogConnector(Places places, SyslogParser parser, Optional<ZoneId> zone, Clock clock) {
        this.places = places;
        this.zone = zone;
        places.plain().ifPresent(endpoint -> listeners.add(new SyslogFeed(endpoint, Optional.empty(), parser, clock)));
        places.secured().ifPresent(endpoint -> listeners.add(new SyslogFeed(endpoint, places.tls(), parser, clock)));
        this.events = Feeds.joined(listeners);
    }

    /** Senders are many and tell no version. */
    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Syslog", "unknown", where());
    }

    @Override
    public Health checkHealth() {
        List<Health> each = listeners.stream().map(SyslogFeed::checkHealth).toList();
        Health.State worst = Health.State.HEALTHY;
        for (Health health : each) {
            worst = badness(health.state()) > badness(worst) ? health.state() : worst;
        }
        return new Health(worst, each.stream().map(Health::sentence).collect(Collectors.joining(" ")), null, null);
    }

    @Override
    public List<SelfCheck> selfTest() {
        List<SelfCheck> checks = new ArrayList<>();
        places.tls().ifPresent(tls -> checks.add(certificates(tls)));
        for (int place = 0; place < listeners.size(); place++) {
            boolean secured = place > 0 || places.plain().isEmpty();
            checks.add(listeners.get(place).selfTest(secured ? LISTENING + " over TLS" : LISTENING));
        }
        checks.add(
                zone.isPresent()
                        ? SelfCheck.passed("Times without a zone", "They are taken for times of " + zone.get() + ".")
                        : SelfCheck.warning(
                                "Times without a zone",
                                "Messages of RFC 3164 are rejected, because their times name no zone. Set \"zone\" if"
                                        + " the senders cannot write RFC 5424."));
        checks.add(SelfCheck.warning(
                "Loss",
                "Syslog has no acknowledgement: datagrams can be lost without a trace, and what is on its way when the"
                        + " console stops is lost over TCP, too. Where nothing may be lost, follow a file."));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(events);
    }

    /** The listeners, the one for UDP and TCP first. */
    List<SyslogFeed> listeners() {
        return List.copyOf(listeners);
    }

    /** The listeners end with the thread that listens. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "SyslogConnector[" + where() + "]";
    }

    private static SelfCheck certificates(ServerTls tls) {
        try {
            tls.context();
            return SelfCheck.passed("Certificate", "The certificate and its key fit each other.");
        } catch (ConnectorException unusable) {
            return SelfCheck.failed("Certificate", unusable.sentence());
        }
    }

    private String where() {
        return places.plain()
                .map(plain -> plain
                        + places.secured().map(tls -> ", " + tls + " (TLS)").orElse(""))
                .orElseGet(() -> places.secured().orElse("") + " (TLS)");
    }

    private static int badness(Health.State state) {
        return switch (state) {
            case HEALTHY -> 0;
            case DEGRADED -> 1;
            case UNKNOWN -> 2;
            case DOWN -> 3;
        };
    }
}

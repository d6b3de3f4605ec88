package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;

/** The event that the connector for Suricata makes of a record, without the way over text; a test holds the two together. Stateless. */
final class EveEvents {
    private EveEvents() {}

    static SecurityEvent of(EveRecord eve, String id) {
        SecurityEventBuilder event = SecurityEvent.of(id, eve.time(), Layer.DETECTION, kind(eve.type()))
                .source(eve.source())
                .sourcePort(eve.sourcePort())
                .destination(eve.destination())
                .destinationPort(eve.destinationPort())
                .communityId(eve.flow())
                .flow(Long.toString(eve.flowNumber()))
                .raw(EveLines.of(eve));
        Exchange web = eve.web();
        switch (eve.type()) {
            case ALERT -> alert(web(event, web), eve);
            case ANOMALY ->
                event.severity(Severity.LOW)
                        .ruleName("UNABLE_TO_MATCH_RESPONSE_TO_REQUEST")
                        .summary("Protocol anomaly: unable to match response to request (http)" + ends(eve));
            case HTTP ->
                web(event, web)
                        .outcome(web.status() < 400 ? Outcome.SUCCESS : Outcome.FAILURE)
                        .summary(web.method() + " " + web.host() + web.url() + " → " + web.status() + ends(eve));
            case TLS -> event.summary("TLS 1.3 handshake for " + eve.name() + ends(eve));
            case DNS -> event.summary("DNS query for " + eve.name() + " A" + ends(eve));
            case FLOW ->
                event.bytesIn(web.sent())
                        .bytesOut(web.received())
                        .summary("Flow (http)" + ends(eve) + ": " + web.sent() + " bytes sent, " + web.received()
                                + " received in " + eve.seconds() + " s");
        }
        return event.build();
    }

    private static void alert(SecurityEventBuilder event, EveRecord eve) {
        Rule rule = eve.rule();
        event.severity(
                        switch (rule.priority()) {
                            case 1 -> Severity.HIGH;
                            case 2 -> Severity.MEDIUM;
                            default -> Severity.LOW;
                        })
                .outcome(eve.isBlocked() ? Outcome.BLOCKED : Outcome.ALLOWED)
                .ruleId("1:" + rule.id())
                .ruleName(rule.name())
                .technique(rule.technique() == null ? null : rule.technique().replace('_', '.'))
                .summary((eve.isBlocked() ? "Blocked: " : "") + rule.name() + ends(eve));
    }

    private static SecurityEventBuilder web(SecurityEventBuilder event, Exchange web) {
        return event.method(web.method()).path(web.url()).status(web.status()).userAgent(web.agent());
    }

    private static String ends(EveRecord eve) {
        String destination = Addresses.canonical(eve.destination());
        return " from " + Addresses.canonical(eve.source()) + " to " + destination + ":" + eve.destinationPort();
    }

    private static Kind kind(EveType type) {
        return switch (type) {
            case ALERT -> Kind.ALERT;
            case ANOMALY -> Kind.ANOMALY;
            case HTTP -> Kind.REQUEST;
            case TLS -> Kind.TLS;
            case DNS -> Kind.DNS;
            case FLOW -> Kind.FLOW;
        };
    }
}

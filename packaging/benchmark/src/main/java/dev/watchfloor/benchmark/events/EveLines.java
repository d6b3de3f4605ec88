package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;

/** Writes records as Suricata 7 writes {@code eve.json}, one per line. Stateless. */
final class EveLines {
    private EveLines() {}

    static String of(EveRecord eve) {
        StringBuilder line = new StringBuilder(900);
        // A flow is logged when the sensor forgets it, half a minute after its end.
        text(
                line.append('{'),
                "timestamp",
                Stamps.eve(eve.type() == EveType.FLOW ? eve.time().plusSeconds(31) : eve.time()));
        line.append(",\"flow_id\":").append(eve.flowNumber());
        text(line.append(','), "in_iface", "ens3f0");
        text(line.append(','), "event_type", eve.type().eveName());
        ends(line.append(','), eve);
        text(line.append(','), "proto", eve.proto());
        text(line.append(','), "community_id", eve.flow());
        switch (eve.type()) {
            case ALERT -> alert(line, eve);
            case ANOMALY ->
                line.append(
                        ",\"anomaly\":{\"app_proto\":\"http\",\"type\":\"applayer\",\"event\":\"UNABLE_TO_MATCH_RESPONSE_TO_REQUEST\",\"layer\":\"proto_parser\"}");
            case HTTP -> web(line.append(",\"tx_id\":0"), eve.web());
            case TLS -> tls(line, eve);
            case DNS -> dns(line, eve);
            case FLOW -> flow(line, eve);
        }
        return line.append('}').toString();
    }

    private static void alert(StringBuilder line, EveRecord eve) {
        Rule rule = eve.rule();
        line.append(",\"tx_id\":0,\"alert\":{");
        text(line, "action", eve.isBlocked() ? "blocked" : "allowed");
        line.append(",\"gid\":1,\"signature_id\":").append(rule.id()).append(",\"rev\":3,");
        text(line, "signature", rule.name());
        text(line.append(','), "category", rule.category());
        line.append(",\"severity\":").append(rule.priority());
        if (rule.technique() != null) {
            line.append(",\"metadata\":{\"mitre_technique_id\":[\"")
                    .append(rule.technique())
                    .append("\"]}");
        }
        line.append('}');
        web(line, eve.web());
        text(line.append(','), "app_proto", "http");
        text(line.append(','), "direction", "to_server");
        line.append(",\"flow\":{\"bytes_toserver\":").append(eve.web().sent());
        line.append(",\"bytes_toclient\":").append(eve.web().received());
        ends(line.append(','), eve);
        line.append('}');
    }

    private static void web(StringBuilder line, Exchange web) {
        text(line.append(",\"http\":{"), "hostname", web.host());
        text(line.append(','), "url", web.url());
        text(line.append(','), "http_user_agent", web.agent());
        text(line.append(','), "http_method", web.method());
        text(line.append(','), "protocol", "HTTP/1.1");
        line.append(",\"status\":")
                .append(web.status())
                .append(",\"length\":")
                .append(web.received())
                .append('}');
    }

    private static void tls(StringBuilder line, EveRecord eve) {
        text(line.append(",\"tls\":{"), "sni", eve.name());
        text(line.append(','), "version", "TLS 1.3");
        text(
                line.append(",\"ja3\":{"),
                "hash",
                Long.toHexString(Draw.mixed(eve.web().agent().hashCode())));
        text(line.append("},\"ja3s\":{"), "hash", "f4febc55ea12b31ae17cfb7e614afda8");
        line.append("}}");
    }

    private static void dns(StringBuilder line, EveRecord eve) {
        line.append(",\"dns\":{\"version\":2,\"type\":\"query\",\"id\":").append(eve.flowNumber() & 0xFFFF);
        text(line.append(','), "rrname", eve.name());
        line.append(",\"rrtype\":\"A\",\"tx_id\":0,\"opcode\":0}");
    }

    private static void flow(StringBuilder line, EveRecord eve) {
        text(line.append(','), "app_proto", "http");
        line.append(",\"flow\":{\"pkts_toserver\":").append(4 + eve.seconds());
        line.append(",\"pkts_toclient\":").append(3 + eve.seconds());
        line.append(",\"bytes_toserver\":").append(eve.web().sent());
        line.append(",\"bytes_toclient\":").append(eve.web().received());
        text(line.append(','), "start", Stamps.eve(eve.start()));
        text(line.append(','), "end", Stamps.eve(eve.time()));
        line.append(",\"age\":").append(eve.seconds()).append(",\"alerted\":false}");
    }

    private static void ends(StringBuilder line, EveRecord eve) {
        address(line, "src_ip", eve.source());
        line.append(",\"src_port\":").append(eve.sourcePort());
        address(line.append(','), "dest_ip", eve.destination());
        line.append(",\"dest_port\":").append(eve.destinationPort());
    }

    private static void address(StringBuilder line, String name, IPAddress address) {
        text(line, name, Addresses.canonical(address));
    }

    static StringBuilder text(StringBuilder line, String name, String value) {
        return line.append('"').append(name).append("\":\"").append(value).append('"');
    }
}

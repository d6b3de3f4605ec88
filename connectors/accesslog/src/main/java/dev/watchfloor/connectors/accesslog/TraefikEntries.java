package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.http.JsonFields;

/** Traefik's format; headers only where its configuration keeps them. Stateless. */
final class TraefikEntries {
    private TraefikEntries() {}

    static AccessEntry read(JsonNode record) {
        return new AccessEntry(
                Names.node(record, "StartUTC", "time"),
                PeerAddress.parse(Names.text(record, "ClientAddr", "ClientHost")),
                Names.textOrBlank(record, "request_X-Forwarded-For"),
                Names.text(record, "RequestMethod"),
                Names.textOrBlank(record, "RequestHost", "RequestAddr"),
                Names.text(record, "RequestPath"),
                JsonFields.status(record, "DownstreamStatus"),
                Names.text(record, "ClientUsername"),
                Names.text(record, "request_User-Agent"),
                Names.count(record, "RequestContentSize"),
                Names.count(record, "DownstreamContentSize"),
                false);
    }
}

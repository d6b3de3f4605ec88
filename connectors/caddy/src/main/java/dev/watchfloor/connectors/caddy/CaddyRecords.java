package dev.watchfloor.connectors.caddy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.feeds.access.AccessRecords;
import dev.watchfloor.connectors.feeds.access.CaddyEntries;
import java.util.Optional;

/** One line of the access log. Thread-safe. */
final class CaddyRecords extends AccessRecords {
    CaddyRecords(TrustedProxies proxies) {
        super(proxies);
    }

    @Override
    protected Optional<AccessEntry> read(JsonNode record) {
        return CaddyEntries.wrote(record) ? Optional.of(CaddyEntries.read(record)) : Optional.empty();
    }

    @Override
    protected boolean speaksOfItself(JsonNode record) {
        return CaddyEntries.speaksOfCaddy(record);
    }
}

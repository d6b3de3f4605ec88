package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.feeds.access.AccessRecords;
import java.util.List;
import java.util.Optional;

/** Maps access lines of several products to events. Thread-safe. */
final class AccessParser extends AccessRecords {
    private final List<AccessFormat> formats;

    /** @param formats those that are read */
    AccessParser(List<AccessFormat> formats, TrustedProxies proxies) {
        super(proxies);
        this.formats = List.copyOf(formats);
    }

    @Override
    protected Optional<AccessEntry> read(JsonNode record) {
        return AccessFormat.of(record, formats).map(format -> format.read(record));
    }

    @Override
    protected boolean speaksOfItself(JsonNode record) {
        return formats.stream().anyMatch(format -> format.speaksOfItself(record));
    }
}

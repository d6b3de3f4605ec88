package dev.watchfloor.connectors.suricata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The EVE event types that become events; others are passed over. */
enum EveType {
    ALERT,
    ANOMALY,
    HTTP,
    TLS,
    DNS,
    SSH,
    FILEINFO,
    FLOW;

    static Optional<EveType> of(String eventType) {
        return Arrays.stream(values())
                .filter(type -> type.eveName().equals(eventType))
                .findFirst();
    }

    /** All names with commas between them. */
    static String all() {
        return Arrays.stream(values()).map(EveType::eveName).collect(Collectors.joining(","));
    }

    private String eveName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

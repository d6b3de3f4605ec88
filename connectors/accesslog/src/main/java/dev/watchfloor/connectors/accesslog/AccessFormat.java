package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.feeds.access.CaddyEntries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose line it is, told by the names in it. */
enum AccessFormat {
    CADDY {
        @Override
        boolean wrote(JsonNode record) {
            return CaddyEntries.wrote(record);
        }

        /** Its other loggers may write into the same file. */
        @Override
        boolean speaksOfItself(JsonNode record) {
            return CaddyEntries.speaksOfCaddy(record);
        }

        @Override
        AccessEntry read(JsonNode record) {
            return CaddyEntries.read(record);
        }
    },
    TRAEFIK {
        @Override
        boolean wrote(JsonNode record) {
            return record.has("DownstreamStatus") || record.has("ClientAddr");
        }

        @Override
        AccessEntry read(JsonNode record) {
            return TraefikEntries.read(record);
        }
    },
    ENVOY {
        @Override
        boolean wrote(JsonNode record) {
            return record.has("response_code") || record.has("response_flags");
        }

        @Override
        AccessEntry read(JsonNode record) {
            return EnvoyEntries.read(record);
        }
    },
    NGINX {
        /** HAProxy's lines look alike; its own connector knows who refused them. */
        @Override
        boolean wrote(JsonNode record) {
            return record.has("status")
                    && !record.has("frontend")
                    && Stream.of("client", "remote_addr", "client_ip").anyMatch(record::has);
        }

        @Override
        AccessEntry read(JsonNode record) {
            return NginxEntries.read(record);
        }
    };

    /** What the setting says for: told from each line. */
    static final String ANY = "any";

    abstract boolean wrote(JsonNode record);

    abstract AccessEntry read(JsonNode record);

    /** Whether it is a line of the product that is about no request. */
    boolean speaksOfItself(JsonNode record) {
        return false;
    }

    /** The formats that a setting means. */
    static List<AccessFormat> of(String choice) {
        return Arrays.stream(values())
                .filter(format -> choice.equals(ANY) || format.word().equals(choice))
                .toList();
    }

    static Optional<AccessFormat> of(JsonNode record, List<AccessFormat> wanted) {
        return wanted.stream().filter(format -> format.wrote(record)).findFirst();
    }

    /** What may be chosen. */
    static List<String> choices() {
        return Stream.concat(Stream.of(ANY), Arrays.stream(values()).map(AccessFormat::word))
                .sorted()
                .toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

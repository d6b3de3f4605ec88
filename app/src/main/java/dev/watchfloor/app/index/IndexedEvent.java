package dev.watchfloor.app.index;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes of an event.
 *
 * @param time in {@link Micros}
 * @param source 4 or 16 bytes in network order, or null; taken as is
 * @param destination likewise
 */
public record IndexedEvent(
        long time,
        Layer layer,
        Kind kind,
        Severity severity,
        Outcome outcome,
        byte @Nullable [] source,
        byte @Nullable [] destination,
        Texts texts) {

    /** What a filter can look for in words. */
    public record Texts(
            @Nullable String user,
            String summary,
            @Nullable String path,
            @Nullable String ruleName,
            @Nullable String userAgent) {}

    public static IndexedEvent of(SecurityEvent event) {
        return new IndexedEvent(
                Micros.of(event.time()),
                event.layer(),
                event.kind(),
                event.severity(),
                event.outcome(),
                bytes(event.source()),
                bytes(event.destination()),
                new Texts(event.user(), event.summary(), event.path(), event.ruleName(), event.userAgent()));
    }

    /** An address as 4 or 16 bytes. */
    public static byte @Nullable [] bytes(@Nullable IPAddress address) {
        return address == null ? null : address.getBytes();
    }
}

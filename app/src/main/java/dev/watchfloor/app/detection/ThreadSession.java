package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a thread.
 *
 * @param provider the connector that keeps it
 * @param session the session there, or null when the events name none
 * @param user account name, empty when unknown
 * @param opened when it was opened
 */
public record ThreadSession(String provider, @Nullable SessionRef session, String user, Instant opened) {}

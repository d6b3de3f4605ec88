package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Instant;

/**
 * A record that was not understood, kept to look at.
 *
 * @param arrival when it came, by our clock
 * @param record why, and its beginning: bounded, secrets removed and control characters replaced
 */
public record RejectedSample(Instant arrival, RejectedRecord record) {}

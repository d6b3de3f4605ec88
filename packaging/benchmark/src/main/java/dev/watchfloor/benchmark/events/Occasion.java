package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an event happens, before anything else is known of it.
 *
 * @param index which event
 * @param time by the source's clock, whole microseconds
 * @param layer who reports it
 * @param wave the attack it belongs to; null for ordinary traffic
 * @param draw decides the rest
 */
record Occasion(
        long index, Instant time, Layer layer, @Nullable Wave wave, Draw draw) {}

package dev.watchfloor.app.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an artefact of an act was seen to be as wished; kept after the event that showed it is deleted.
 *
 * @param target connector
 * @param name the artefact's name
 * @param seen when it happened
 * @param sentence what was seen
 * @param evidence position of the event, or null when it was read at the product
 */
public record Proof(
        String target,
        String name,
        Instant seen,
        String sentence,
        @Nullable Long evidence) {}

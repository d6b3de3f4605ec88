package dev.watchfloor.app.response.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan for which this profile asked a second person.
 *
 * @param hash of the plan
 * @param planId its id
 * @param headline what to how many
 * @param at when it was asked first
 * @param used when it was applied with what was said to it, or null
 */
public record Asked(
        String hash,
        String planId,
        String headline,
        Instant at,
        @Nullable Instant used) {}

package dev.watchfloor.app.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a search through the records as received has come.
 *
 * @param searched records looked at
 * @param total records to look at
 * @param backTo everything later than this has been searched; null before the first step
 * @param done nothing is left to do
 */
public record SearchProgress(
        long searched, long total, @Nullable Instant backTo, boolean done) {}

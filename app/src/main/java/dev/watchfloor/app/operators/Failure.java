package dev.watchfloor.app.operators;

import java.time.Instant;

/**
 * A try that failed while the audit could not be written, because nobody was in yet.
 *
 * @param name as typed, shortened
 * @param time when
 * @param workstation where
 */
record Failure(String name, Instant time, String workstation) {}

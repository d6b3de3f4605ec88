package dev.watchfloor.app.operators;

import java.time.Instant;

/**
 * A try that failed while the audit could not be written, because nobody was in yet.
 *
 * @param name of the operator, empty when nobody has it: what was typed is not kept
 * @param time when
 * @param workstation where
 * @param with what kind of second factor, and what speaks of more than a mistake
 */
record Failure(String name, Instant time, String workstation, String with) {}

package dev.watchfloor.app.operators;

import java.time.Instant;

/**
 * An installation at which operators may sign in.
 *
 * @param fingerprint of the key it signs with
 * @param name as it called itself when it was confirmed
 * @param confirmedBy name of the operator who let it in
 * @param confirmed when
 */
public record Workstation(String fingerprint, String name, String confirmedBy, Instant confirmed) {}

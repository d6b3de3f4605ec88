package dev.watchfloor.app.devices;

import java.time.Instant;

/**
 * From where a device was used.
 *
 * @param address in its usual spelling
 * @param last when it was last
 */
public record Place(String address, Instant last) {}

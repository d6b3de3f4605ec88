package dev.watchfloor.connectors.spi;

/**
 * Names one act, so that a repetition after a crash is recognised.
 *
 * @param value unique per act and target
 */
public record ActionKey(String value) {}

package dev.watchfloor.app.operators.factors;

/**
 * A security key that is plugged in.
 *
 * @param path how the device is found again, such as {@code /dev/hidraw5}; other after it was unplugged
 * @param name maker and product as the key tells them, free of control characters
 */
public record PluggedKey(String path, String name) {}

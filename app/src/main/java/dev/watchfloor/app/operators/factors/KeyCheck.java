package dev.watchfloor.app.operators.factors;

/** What a security key's answer turned out to be. */
public sealed interface KeyCheck {
    /** @param key with the newest sign counter, to be kept before anybody is let in */
    record Accepted(RegisteredKey key) implements KeyCheck {}

    /** @param why for the audit, never for the person at the desk */
    record Refused(String why) implements KeyCheck {}
}

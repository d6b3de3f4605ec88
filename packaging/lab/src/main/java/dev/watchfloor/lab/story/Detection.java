package dev.watchfloor.lab.story;

import org.jspecify.annotations.Nullable;

/**
 * An alert of the sensor.
 *
 * @param source who started the connection
 * @param destination whom it went to
 * @param port destination port
 * @param rule signature id
 * @param signature its name
 * @param category its category
 * @param priority 1 is the highest, as Suricata counts
 * @param technique ATT&amp;CK technique, or null
 * @param isDecoy whether it is a touch of a honeypot
 */
public record Detection(
        String source,
        String destination,
        int port,
        int rule,
        String signature,
        String category,
        int priority,
        @Nullable String technique,
        boolean isDecoy) {}

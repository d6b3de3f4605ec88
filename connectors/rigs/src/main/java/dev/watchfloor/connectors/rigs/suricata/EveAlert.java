package dev.watchfloor.connectors.rigs.suricata;

import org.jspecify.annotations.Nullable;

/**
 * A signature that fires.
 *
 * @param rule signature id
 * @param signature its name
 * @param category its category
 * @param severity 1 is the highest
 * @param technique ATT&amp;CK technique with a dot, such as T1110.004; null for none
 * @param isDecoy whether the rule's metadata says that a honeypot was touched
 */
public record EveAlert(
        int rule,
        String signature,
        String category,
        int severity,
        @Nullable String technique,
        boolean isDecoy) {}

package dev.watchfloor.app.devices;

import java.time.Instant;

/**
 * What the console does by itself about sessions that open at one provider.
 *
 * @param provider connector of an identity provider of which the console keeps the register
 * @param endsBlocked whether a session that opens on a blocked device is ended
 * @param endsUnapproved whether one that opens on a device that nobody decided about is ended
 * @param by who set it
 * @param since when; sessions that were opened before are left alone
 */
public record DevicePolicy(String provider, boolean endsBlocked, boolean endsUnapproved, String by, Instant since) {
    /** In a few words, for people and for the audit. */
    public String words() {
        if (!endsBlocked && !endsUnapproved) {
            return "ends nothing by itself";
        }
        return "ends sessions on "
                + (endsBlocked && endsUnapproved
                        ? "blocked devices and on devices that nobody approved"
                        : endsBlocked ? "blocked devices" : "devices that nobody approved");
    }
}

package dev.watchfloor.app.devices;

import dev.watchfloor.app.baselines.AgentFamilies;
import dev.watchfloor.app.baselines.Network;
import dev.watchfloor.app.crypto.Sha256;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Session;
import inet.ipaddr.IPAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-ins from one device have in common. The network is always part of it: what products tell of a device, such
 * as a kind of browser, is shared by many, and it is better to be asked once too often than to take a stranger for somebody
 * known.
 *
 * @param told the product's id or description, or the kind of browser; empty when neither is told
 * @param network such as {@code 203.0.113.0/24}; empty when no address is told
 */
record Features(String told, String network) {
    private static final int LONGEST = 160;
    private static final int ID_DIGITS = 20;

    static Features of(SecurityEvent event) {
        String device = event.device();
        return of(device == null || device.isBlank() ? event.userAgent() : device, event.source());
    }

    static Features of(Session session) {
        return of(session.device(), session.address());
    }

    private static Features of(@Nullable String device, @Nullable IPAddress address) {
        String told = "";
        if (device != null && !device.isBlank()) {
            // The rest of a user agent changes with every update of the browser.
            String family = device.startsWith("Mozilla/") ? AgentFamilies.of(device) : null;
            told = (family == null ? device : family).strip().replaceAll("\\p{Cntrl}", " ");
        }
        return new Features(
                told.length() > LONGEST ? told.substring(0, LONGEST) : told,
                address == null ? "" : Network.name(address));
    }

    /** What people call it by; not unique. */
    String name() {
        if (network.isEmpty()) {
            return told.isEmpty() ? "nothing told" : told;
        }
        return told.isEmpty() ? network : told + " at " + network;
    }

    /** Names the device at its provider; the same features of the same account always have the same. */
    String id(String userId) {
        String all = userId + "\n" + told.toLowerCase(Locale.ROOT) + "\n" + network;
        return "seen-" + Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }
}

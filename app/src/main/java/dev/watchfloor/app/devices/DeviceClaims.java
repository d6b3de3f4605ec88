package dev.watchfloor.app.devices;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider says in a sign-in's record about the device beside its name. What it leaves open (null, or no word) is not
 * known, and says nothing. Stateless.
 */
public final class DeviceClaims {
    private static final int LOOKED_THROUGH = 1 << 16;
    /** Entra ID's {@code deviceDetail} (Graph v1.0), and Okta's {@code device} (System Log); both are flat. */
    private static final Pattern DEVICE = Pattern.compile("\"(?:deviceDetail|device)\"\\s*:\\s*\\{([^{}]{0,2000})\\}");

    private static final Pattern NOT_MANAGED = Pattern.compile("\"(?:isManaged|managed)\"\\s*:\\s*false\\b");
    private static final Pattern NOT_KNOWN = Pattern.compile("\"(?:isCompliant|registered)\"\\s*:\\s*false\\b");

    private DeviceClaims() {}

    /**
     * Whether the provider says that the organisation has nothing to do with the device: Entra that it is neither managed nor
     * compliant, Okta that it is neither managed nor registered.
     */
    public static boolean isNobodys(SecurityEvent event) {
        String raw = event.raw();
        Matcher device = DEVICE.matcher(raw.length() > LOOKED_THROUGH ? raw.substring(0, LOOKED_THROUGH) : raw);
        while (device.find()) {
            if (NOT_MANAGED.matcher(device.group(1)).find()
                    && NOT_KNOWN.matcher(device.group(1)).find()) {
                return true;
            }
        }
        return false;
    }
}

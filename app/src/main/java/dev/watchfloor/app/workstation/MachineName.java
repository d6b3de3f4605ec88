package dev.watchfloor.app.workstation;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself. Stateless. */
public final class MachineName {
    private MachineName() {}

    /** Its host name, {@code localhost} when it has none. */
    public static String find() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}

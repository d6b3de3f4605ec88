package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;

/** Asks all identity providers of a console now. Stateless. */
final class Providers {
    private Providers() {}

    /** Looks at every provider once; nothing is taken in and nothing is gone on with. @throws CommandFailure when there is none */
    static void refresh(Console console) throws CommandFailure, InterruptedException {
        if (refreshAny(console) == 0) {
            throw new CommandFailure("No identity provider is connected. See: watchfloor connectors types");
        }
    }

    /** The same where there may be none. Returns how many were asked. */
    static int refreshAny(Console console) throws InterruptedException {
        List<String> providers = new ArrayList<>();
        for (ConnectorStatus status : console.connectors().list()) {
            if (status.capabilities().contains(Capability.SESSIONS)) {
                providers.add(status.name());
            }
        }
        for (String provider : providers) {
            console.sessions().refresh(provider);
        }
        return providers.size();
    }
}

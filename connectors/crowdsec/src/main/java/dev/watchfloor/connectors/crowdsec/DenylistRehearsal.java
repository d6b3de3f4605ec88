package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * A change without the write. CrowdSec validates nothing without doing it, and every machine that may sign in may decide
 * (1.4.6), so the sign-in proves the permission.
 */
final class DenylistRehearsal {
    private static final String READ = "Read decisions";
    private static final String SIGN_IN = "Sign in to decide";
    private static final String CHANGE = "Work the change in";

    private final LocalApi api;

    DenylistRehearsal(LocalApi api) {
        this.api = api;
    }

    List<SelfCheck> run(DenylistChange change) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        Decisions now;
        try {
            now = Decisions.all(api);
            checks.add(SelfCheck.passed(READ, bans(now.ends().size()) + "."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(READ, failure.sentence()));
            checks.add(SelfCheck.skipped(SIGN_IN, "The decisions must be readable first."));
            checks.add(SelfCheck.skipped(CHANGE, "The decisions must be readable first."));
            return checks;
        }
        try {
            api.signIn();
            checks.add(SelfCheck.passed(SIGN_IN, "CrowdSec accepts the machine, and every machine may decide."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(SIGN_IN, failure.sentence()));
        }
        checks.add(change(now, change));
        return checks;
    }

    private static SelfCheck change(Decisions now, DenylistChange wished) {
        try {
            Change change = Change.of(wished);
            int added = change.missing(now).size();
            int deleted = change.surplus(now).size();
            return SelfCheck.passed(
                    CHANGE,
                    added + deleted == 0
                            ? "It is so already; nothing would be written."
                            : bans(added) + " would be added and " + deleted + " deleted.");
        } catch (InvalidAddressException invalid) {
            return SelfCheck.failed(CHANGE, String.valueOf(invalid.getMessage()));
        }
    }

    static String bans(int count) {
        return count + (count == 1 ? " ban" : " bans");
    }
}

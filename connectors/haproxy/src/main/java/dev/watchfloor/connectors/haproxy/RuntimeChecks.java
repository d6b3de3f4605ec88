package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The self-test of the Runtime API and rehearsals, in the order in which an operator would mend things. Reads only. */
final class RuntimeChecks {
    private static final String REACH = "Reach the Runtime API";
    private static final String READ = "Read the denylist";
    private static final String LEVEL = "Change the denylist";
    private static final String KEEP = "Keep entries over a reload";

    private final RuntimeClient runtime;
    private final HaproxyDenylist denylist;

    RuntimeChecks(RuntimeClient runtime, HaproxyDenylist denylist) {
        this.runtime = runtime;
        this.denylist = denylist;
    }

    List<SelfCheck> run() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            long asked = System.nanoTime();
            String version = HaproxyConnector.version(runtime.ask("show info"));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            checks.add(SelfCheck.passed(
                    REACH, "HAProxy " + version + " answers at " + runtime.address() + " in " + millis + " ms."));
            checks.add(socket());
            DenylistState state = denylist.read();
            boolean ready = state.availability() == DenylistState.Availability.READY;
            checks.add(
                    ready
                            ? SelfCheck.passed(READ, entries(state.entries().size()))
                            : SelfCheck.failed(READ, state.sentence()));
            checks.add(level());
            checks.add(keep());
        } catch (ConnectorException failure) {
            boolean reached = !checks.isEmpty();
            checks.add(SelfCheck.failed(reached ? READ : REACH, failure.sentence()));
            if (!reached) {
                checks.add(SelfCheck.skipped(READ, "The Runtime API must be reached first."));
            }
            checks.add(SelfCheck.skipped(LEVEL, "Could not be tried."));
            checks.add(SelfCheck.skipped(KEEP, "Could not be tried."));
        }
        return checks;
    }

    /** What would keep {@code change} from being made, without making it. */
    List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            DenylistState state = denylist.read();
            if (state.availability() != DenylistState.Availability.READY) {
                checks.add(SelfCheck.failed(READ, state.sentence()));
                checks.add(SelfCheck.skipped(LEVEL, "The list must be readable first."));
                return checks;
            }
            checks.add(SelfCheck.passed(READ, entries(state.entries().size())));
            checks.add(level());
            checks.add(keep());
            int commands = denylist.commands(change).orElse(0);
            checks.add(SelfCheck.passed(
                    "Work the change in",
                    commands == 0
                            ? "The running HAProxy has it so already."
                            : commands + (commands == 1 ? " command" : " commands") + " would be sent."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(checks.isEmpty() ? READ : LEVEL, failure.sentence()));
        }
        return checks;
    }

    private static String entries(int count) {
        return count + (count == 1 ? " entry." : " entries.");
    }

    private SelfCheck socket() {
        return runtime.address().isUnix()
                ? SelfCheck.passed("Protect the Runtime API", "It is a unix socket; its file permissions protect it.")
                : SelfCheck.warning(
                        "Protect the Runtime API",
                        "It is a TCP socket, which has no authentication: whoever reaches it controls HAProxy."
                                + " Prefer a unix socket.");
    }

    /**
     * Asks the socket for its own level, which changes nothing. HAProxy 2.6.12 lets every level read and change ACLs and
     * maps, so the lowest one is the right one; admin could also stop servers and the process's frontends.
     */
    private SelfCheck level() throws ConnectorException, InterruptedException {
        String level =
                runtime.ask("show cli level").lines().findFirst().orElse("").strip();
        return switch (level) {
            case "user", "operator" -> SelfCheck.passed(LEVEL, "The socket has level " + level + ", which is enough.");
            case "admin" ->
                SelfCheck.passed(
                        LEVEL,
                        "The socket has level admin. Level user is enough for lists (HAProxy 2.6): give the console a"
                                + " socket of its own with: level user.");
            default ->
                SelfCheck.warning(
                        LEVEL,
                        "The socket does not say its level. Whether it may change the list shows with the first"
                                + " change.");
        };
    }

    private SelfCheck keep() {
        if (!denylist.isPersistent()) {
            return SelfCheck.warning(
                    KEEP,
                    "The list's file cannot be written from here: entries are lost when HAProxy is reloaded."
                            + " Name it in acl-file-local and allow writing to it and its folder.");
        }
        return denylist.obstacle()
                .map(sentence -> SelfCheck.failed(KEEP, sentence))
                .orElseGet(() -> SelfCheck.passed(KEEP, "The list's file can be written."));
    }
}

package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An ACL of addresses in a running HAProxy and the file it is loaded from. The file is written first: if the process
 * dies between the two, a reload brings what was wished; if the Runtime API refuses, the file is put back. Thread-safe;
 * changes go one after the other.
 */
final class HaproxyDenylist implements DenylistControl {
    private static final int REMEMBERED_KEYS = 1_000;
    /** HAProxy 2.6 reads a command line into one buffer of 16 KiB. */
    private static final int LONGEST_LINE = 8_000;

    private static final String UNKNOWN_ACL = "Unknown ACL identifier";
    private static final String DENIED = "Permission denied";

    private final RuntimeClient runtime;
    private final String acl;
    private final Optional<AclFile> file;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    HaproxyDenylist(RuntimeClient runtime, String acl, Optional<AclFile> file) {
        this.runtime = runtime;
        this.acl = acl;
        this.file = file;
    }

    @Override
    public DenylistTraits traits() {
        List<String> notes = new ArrayList<>();
        notes.add("Requests on open connections are refused too; answers under way run to their end.");
        if (!isPersistent()) {
            notes.add("The ACL file cannot be written from here: entries are lost when HAProxy is reloaded.");
        }
        notes.add("Behind another proxy HAProxy sees that proxy's address unless it is told to take the client's.");
        return new DenylistTraits(
                false, null, Duration.ZERO, DenylistTraits.Bite.BEFORE_AUTHENTICATION, isPersistent(), notes);
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        String answer = runtime.ask("show acl " + acl);
        if (answer.contains(UNKNOWN_ACL)) {
            return new DenylistState(
                    Availability.IMPOSSIBLE,
                    "HAProxy has no ACL that is loaded from " + acl
                            + ". Spell the file as the configuration does, and reload HAProxy.",
                    Set.of());
        }
        return new DenylistState(Availability.READY, "", Patterns.listed(answer).keySet());
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key.value())) {
                return new ActionOutcome.AlreadyDone("This act was carried out before; nothing was written again.");
            }
            ActionOutcome outcome = change(normal(change.add()), normal(change.remove()));
            if (outcome instanceof ActionOutcome.Done) {
                done.put(key.value(), true);
            }
            return outcome;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ActionOutcome adopt(ActionKey key) {
        return new ActionOutcome.AlreadyDone("HAProxy's ACL needs no consent; entries of others are kept.");
    }

    /** What the file lacks or has more than the running proxy; empty when they agree or there is no file. */
    Optional<String> drift() throws ConnectorException, InterruptedException {
        if (!isPersistent()) {
            return Optional.empty();
        }
        try {
            Set<IPAddress> filed = file.orElseThrow().networks();
            Set<IPAddress> running = read().entries();
            return filed.equals(running)
                    ? Optional.empty()
                    : Optional.of("The running proxy refuses " + running.size() + " networks, the ACL file holds "
                            + filed.size() + ". Reload HAProxy, or lift and block the missing ones again.");
        } catch (IOException unreadable) {
            return Optional.of("The ACL file cannot be read: entries may be lost at a reload.");
        }
    }

    boolean isPersistent() {
        return file.map(AclFile::isWritable).orElse(false);
    }

    private ActionOutcome change(Set<IPAddress> add, Set<IPAddress> remove)
            throws ConnectorException, InterruptedException {
        String answer = runtime.ask("show acl " + acl);
        if (answer.contains(UNKNOWN_ACL)) {
            return new ActionOutcome.Rejected(read().sentence());
        }
        Map<IPAddress, Set<String>> listed = Patterns.listed(answer);
        List<String> commands = new ArrayList<>();
        Set<IPAddress> added = new LinkedHashSet<>(add);
        added.removeAll(listed.keySet());
        for (IPAddress network : added) {
            commands.add("add acl " + acl + " " + Addresses.canonical(network));
        }
        for (IPAddress network : remove) {
            // One deletion takes all equal spellings; other spellings of the same network need their own.
            listed.getOrDefault(network, Set.of()).forEach(pattern -> commands.add("del acl " + acl + " " + pattern));
        }
        boolean filed = !isPersistent() || filedAlready(add, remove);
        if (commands.isEmpty() && filed) {
            return new ActionOutcome.AlreadyDone("HAProxy's list was so already; nothing was written.");
        }
        return write(commands, add, remove);
    }

    private boolean filedAlready(Set<IPAddress> add, Set<IPAddress> remove) {
        try {
            Set<IPAddress> networks = file.orElseThrow().networks();
            return networks.containsAll(add) && remove.stream().noneMatch(networks::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private ActionOutcome write(List<String> commands, Set<IPAddress> add, Set<IPAddress> remove)
            throws ConnectorException, InterruptedException {
        @Nullable List<String> before = null;
        if (isPersistent()) {
            try {
                before = file.orElseThrow().lines();
                file.orElseThrow().change(add, remove);
            } catch (IOException unwritable) {
                return new ActionOutcome.Rejected(
                        "The ACL file " + file.orElseThrow().path()
                                + " could not be written, so nothing was changed. Check the space and the permissions.");
            }
        }
        String refusal = "";
        try {
            for (String line : lines(commands)) {
                refusal = runtime.ask(line).strip();
                if (!refusal.isEmpty() && !refusal.equals("Key not found.")) {
                    break;
                }
                refusal = "";
            }
        } catch (ConnectorException cut) {
            restore(before);
            throw cut;
        }
        if (!refusal.isEmpty()) {
            restore(before);
            return new ActionOutcome.Rejected(sentence(refusal));
        }
        return new ActionOutcome.Done(
                before == null
                        ? "Written to the running HAProxy only: it is lost at a reload, because the ACL file cannot be"
                                + " written from here."
                        : "Written to the running HAProxy and to its ACL file.");
    }

    private void restore(@Nullable List<String> before) {
        if (before == null) {
            return;
        }
        try {
            file.orElseThrow().replace(before);
        } catch (IOException stays) {
            // The running proxy is the truth that is read back; the difference shows as drift in the health.
            org.slf4j.LoggerFactory.getLogger(HaproxyDenylist.class)
                    .warn("The ACL file could not be put back after a refused change: {}", stays.getMessage());
        }
    }

    private static String sentence(String refusal) {
        return refusal.contains(DENIED)
                ? "The Runtime API socket has not the level for this. Configure it with: level admin."
                : "HAProxy refused: " + refusal.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ") + ".";
    }

    /** Commands joined by semicolons into lines that HAProxy's buffer takes. */
    private static List<String> lines(List<String> commands) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String command : commands) {
            if (!line.isEmpty() && line.length() + command.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ";").append(command);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static Set<IPAddress> normal(Set<IPAddress> networks) throws ConnectorException {
        Set<IPAddress> normal = new HashSet<>();
        for (IPAddress network : networks) {
            try {
                normal.add(Addresses.network(Addresses.canonical(network)));
            } catch (InvalidAddressException impossible) {
                throw new ConnectorException(
                        ConnectorException.Category.REJECTED, String.valueOf(impossible.getMessage()), impossible);
            }
        }
        return normal;
    }

    @Override
    public String toString() {
        return "HaproxyDenylist[" + acl + " at " + runtime.address() + "]";
    }
}

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
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list of addresses in a running HAProxy and the file it is loaded from. The file is written first: if we or HAProxy
 * die between the two, a reload brings what was wished; if the Runtime API refuses, the file is put back. Thread-safe;
 * changes go one after the other.
 */
final class HaproxyDenylist implements DenylistControl {
    private static final Logger LOG = LoggerFactory.getLogger(HaproxyDenylist.class);
    private static final int REMEMBERED_KEYS = 1_000;
    private static final int LONGEST_NOTE = 80;

    private final RunningList running;
    private final Optional<ListFile> file;
    private final ListDrift drift;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    };

    HaproxyDenylist(RunningList running, Optional<ListFile> file) {
        this.running = running;
        this.file = file;
        this.drift = new ListDrift(running, file);
    }

    @Override
    public DenylistTraits traits() {
        List<String> notes = new ArrayList<>();
        notes.add("With http-request deny, as our documentation has it, requests on open connections are refused too;"
                + " answers under way run to their end.");
        if (!isPersistent()) {
            notes.add("The list's file cannot be written from here: entries are lost when HAProxy is reloaded.");
        }
        notes.add("Behind another proxy HAProxy sees that proxy's address unless it is told to take the client's.");
        return new DenylistTraits(
                false,
                null,
                Duration.ZERO,
                Duration.ZERO,
                DenylistTraits.Bite.BEFORE_AUTHENTICATION,
                isPersistent(),
                notes);
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        return running.read()
                .map(listed -> new DenylistState(Availability.READY, "", listed.keySet()))
                .orElseGet(() -> new DenylistState(Availability.IMPOSSIBLE, unknownList(), Set.of()));
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key.value())) {
                return new ActionOutcome.AlreadyDone("This act was carried out before; nothing was written again.");
            }
            ActionOutcome outcome = change(normal(change.add()), normal(change.remove()), note(key));
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
        return new ActionOutcome.AlreadyDone("HAProxy's list needs no consent; entries of others are kept.");
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        return new RuntimeChecks(running.runtime(), this).rehearse(change);
    }

    /** The commands that {@code change} would take now; empty when HAProxy knows no such list. */
    Optional<Integer> commands(DenylistChange change) throws ConnectorException, InterruptedException {
        Optional<Map<IPAddress, Map<String, String>>> listed = running.read();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(running.steps(listed.get(), normal(change.add()), normal(change.remove()), "rehearsal")
                .size());
    }

    /** In what the running proxy and the file differ, as a sentence; see {@link ListDrift}. */
    Optional<String> drift() throws ConnectorException, InterruptedException {
        return drift.find();
    }

    /** What would keep HAProxy from starting with the file, as a sentence. */
    Optional<String> obstacle() {
        try {
            return file.isPresent() && isPersistent() ? file.get().obstacle() : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("The list's file cannot be read. Check its permissions.");
        }
    }

    boolean isPersistent() {
        return file.map(ListFile::isWritable).orElse(false);
    }

    private ActionOutcome change(Set<IPAddress> add, Set<IPAddress> remove, String note)
            throws ConnectorException, InterruptedException {
        Optional<Map<IPAddress, Map<String, String>>> listed = running.read();
        if (listed.isEmpty()) {
            return new ActionOutcome.Rejected(unknownList());
        }
        List<ListSteps.Step> steps = running.steps(listed.get(), add, remove, note);
        if (steps.isEmpty() && (!isPersistent() || isFiled(add, remove))) {
            return new ActionOutcome.AlreadyDone("HAProxy's list was so already; nothing was written.");
        }
        Optional<ListFile.Edit> edit = Optional.empty();
        if (isPersistent()) {
            try {
                edit = Optional.of(file.orElseThrow().change(add, remove, note));
            } catch (IOException unwritable) {
                return new ActionOutcome.Rejected("The list's file "
                        + file.orElseThrow().path()
                        + " could not be written, so nothing was changed. Check the space and the permissions.");
            }
        }
        return outcome(running.take(steps), edit, note);
    }

    private ActionOutcome outcome(RunningList.Taken taken, Optional<ListFile.Edit> edit, String note)
            throws InterruptedException {
        return switch (taken) {
            case RunningList.Taken.Whole whole -> {
                drift.written();
                yield new ActionOutcome.Done(
                        edit.isEmpty()
                                ? "Written to the running HAProxy only: it is lost at a reload, because the list's file"
                                        + " cannot be written from here."
                                : "Written to the running HAProxy and to its list's file.");
            }
            case RunningList.Taken.Refused refused -> {
                edit.ifPresent(made -> takeBack(made, note));
                yield new ActionOutcome.Rejected(sentence(refused));
            }
            // The file keeps the wish: trying again goes on from there, and a reload brings all of it.
            case RunningList.Taken.Cut cut ->
                new ActionOutcome.Unknown("The connection to HAProxy broke in the middle of the change. "
                        + (edit.isEmpty() ? "" : "The list's file holds all of it, so a reload brings it. ")
                        + "Read the list again and repeat the act.");
        };
    }

    private boolean isFiled(Set<IPAddress> add, Set<IPAddress> remove) {
        try {
            Set<IPAddress> networks = file.orElseThrow().networks();
            return networks.containsAll(add) && remove.stream().noneMatch(networks::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void takeBack(ListFile.Edit edit, String note) {
        try {
            file.orElseThrow().takeBack(edit, note);
        } catch (IOException stays) {
            // The running proxy is the truth that is read back; the difference shows as drift in the health.
            LOG.warn("The list's file could not be put back after a refused change: {}", stays.getMessage());
        }
    }

    private String unknownList() {
        String word = running.kind() == ListKind.ACL ? "ACL" : "map";
        return "HAProxy has no " + word + " that is loaded from " + running.identifier()
                + ". Spell the file as the configuration does, check the kind of list, and reload HAProxy.";
    }

    private static String sentence(RunningList.Taken.Refused refused) {
        String first = refused.answer().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        String why = first.contains("Permission denied")
                ? "The Runtime API socket has not the level for this; give it a higher one."
                : "HAProxy refused: " + (first.endsWith(".") ? first : first + ".");
        return why + (refused.undone() ? " Nothing was changed." : " A part stayed and could not be taken back.");
    }

    /** The value of entries in a map: who put it there. One word without what the Runtime API treats specially. */
    private static String note(ActionKey key) {
        String word = "watchfloor:" + key.value().replaceAll("[^A-Za-z0-9:._-]", "_");
        return word.length() <= LONGEST_NOTE ? word : word.substring(0, LONGEST_NOTE);
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
        return "HaproxyDenylist[" + running.identifier() + " at "
                + running.runtime().address() + "]";
    }
}

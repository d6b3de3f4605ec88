package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import inet.ipaddr.IPAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A list that answers each write with what the test laid out, and takes it when nothing is laid out. Not thread-safe. */
final class ListInMemory implements GatewayList<ListInMemory.Snapshot> {
    final Set<IPAddress> entries = new LinkedHashSet<>();
    final Deque<Answer> answers = new ArrayDeque<>();
    Availability availability = Availability.READY;
    Optional<String> objection = Optional.empty();
    boolean conditional;
    int writes;

    /** What becomes of one write. */
    @FunctionalInterface
    interface Answer {
        Step of(ListChange missing) throws ConnectorException;
    }

    record Snapshot(Availability availability, String sentence, Set<IPAddress> entries) implements Held {
        Snapshot {
            entries = new LinkedHashSet<>(entries);
        }
    }

    @Override
    public Snapshot read() {
        return new Snapshot(availability, availability == Availability.READY ? "" : "It is switched off.", entries);
    }

    @Override
    public Step write(Snapshot held, ListChange missing) throws ConnectorException {
        writes++;
        return answers.isEmpty() ? store(missing) : answers.removeFirst().of(missing);
    }

    Step store(ListChange missing) {
        entries.addAll(missing.add());
        entries.removeAll(missing.remove());
        return new Step.Stored();
    }

    @Override
    public boolean isConditional() {
        return conditional;
    }

    @Override
    public Optional<String> objection(IPAddress network) {
        return objection;
    }

    @Override
    public String needs() {
        return "nothing";
    }
}

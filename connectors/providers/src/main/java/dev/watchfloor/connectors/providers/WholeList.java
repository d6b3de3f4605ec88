package dev.watchfloor.connectors.providers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A denylist that the product lets us write only as a whole and without a condition: it is read right before each write
 * and read back after it. Entries that are no address or network of ours stay as they are. One change at a time.
 * Thread-safe.
 */
public final class WholeList implements DenylistControl {
    private static final int KEYS_REMEMBERED = 10_000;

    private final Place place;
    private final Acting act;
    private final DenylistTraits traits;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<ActionKey, Boolean> done = new LinkedHashMap<>();

    /** What differs between products. */
    public interface Place {
        /** The object that holds the list. */
        JsonNode read() throws ConnectorException, InterruptedException;

        /** Its entries as they are written there. */
        Iterable<JsonNode> entries(JsonNode object);

        /** The network that an entry spells; empty for what is no single one. */
        Optional<IPAddress> network(JsonNode entry);

        /** An entry for a canonical network. */
        JsonNode entry(IPAddress network);

        /** What writes these entries in place of all. */
        ProductRequest replace(JsonNode object, List<JsonNode> entries);

        /** The status of a write that was accepted. */
        int accepted();

        /** Why entries would not refuse anybody, or null when they do. */
        @Nullable
        String idle(JsonNode object);
    }

    /** @param traits with the entry limit */
    public WholeList(Place place, Acting act, DenylistTraits traits) {
        this.place = place;
        this.act = act;
        this.traits = traits;
    }

    @Override
    public DenylistTraits traits() {
        return traits;
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        JsonNode object = place.read();
        String idle = place.idle(object);
        return new DenylistState(
                idle == null ? Availability.READY : Availability.DISABLED, idle == null ? "" : idle, networks(object));
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key)) {
                return new ActionOutcome.AlreadyDone("This change was made before.");
            }
            ActionOutcome outcome = write(canonical(change));
            if (outcome instanceof ActionOutcome.Done) {
                if (done.size() >= KEYS_REMEMBERED) {
                    done.remove(done.keySet().iterator().next());
                }
                done.put(key, true);
            }
            return outcome;
        } catch (InvalidAddressException invalid) {
            return new ActionOutcome.Rejected(String.valueOf(invalid.getMessage()));
        } finally {
            writing.unlock();
        }
    }

    /** The list was named in the settings, which is the consent. */
    @Override
    public ActionOutcome adopt(ActionKey key) {
        return new ActionOutcome.AlreadyDone("The list is the one that is named in the settings.");
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        String read = "Read the list";
        SelfCheck right = act.rehearse("Write the list");
        try {
            DenylistChange wished = canonical(change);
            JsonNode object = place.read();
            Plan plan = new Plan(place, object, wished);
            String refusal = refusal(object, plan);
            return List.of(
                    refusal == null ? SelfCheck.passed(read, plan.sentence()) : SelfCheck.failed(read, refusal), right);
        } catch (InvalidAddressException invalid) {
            return List.of(SelfCheck.failed(read, String.valueOf(invalid.getMessage())), right);
        } catch (ConnectorException failure) {
            return List.of(SelfCheck.failed(read, failure.sentence()), right);
        }
    }

    private ActionOutcome write(DenylistChange change) throws ConnectorException, InterruptedException {
        JsonNode object = place.read();
        Plan plan = new Plan(place, object, change);
        if (plan.isNothing()) {
            return new ActionOutcome.AlreadyDone("The list was so before.");
        }
        String refusal = refusal(object, plan);
        if (refusal != null) {
            return new ActionOutcome.Rejected(refusal);
        }
        ActionOutcome sent = act.send(
                place.replace(object, plan.entries()),
                answer -> answer.status() == place.accepted() ? new ActionOutcome.Done(plan.sentence()) : null);
        return sent instanceof ActionOutcome.Done ? verified(change, sent) : sent;
    }

    private @Nullable String refusal(JsonNode object, Plan plan) {
        Integer limit = traits.entryLimit();
        if (limit != null && plan.entries().size() > limit && plan.added() > 0) {
            return "The list takes " + limit + " entries and would have "
                    + plan.entries().size() + ". Lift some first, or block wider networks.";
        }
        return plan.added() > 0 ? place.idle(object) : null;
    }

    private ActionOutcome verified(DenylistChange change, ActionOutcome sent) throws InterruptedException {
        try {
            Set<IPAddress> now = networks(place.read());
            return now.containsAll(change.add()) && change.remove().stream().noneMatch(now::contains)
                    ? sent
                    : new ActionOutcome.Unknown(act.client().product()
                            + " took the list, but does not show it so. Somebody may have written it at the same time:"
                            + " look at " + act.look() + " and try again.");
        } catch (ConnectorException failure) {
            return new ActionOutcome.Unknown(
                    act.client().product() + " took the list, but it cannot be read back: " + failure.sentence());
        }
    }

    private Set<IPAddress> networks(JsonNode object) {
        Set<IPAddress> networks = new LinkedHashSet<>();
        for (JsonNode entry : place.entries(object)) {
            place.network(entry).ifPresent(networks::add);
        }
        return networks;
    }

    private static DenylistChange canonical(DenylistChange change) throws InvalidAddressException {
        return new DenylistChange(canonical(change.add()), canonical(change.remove()));
    }

    private static Set<IPAddress> canonical(Set<IPAddress> networks) throws InvalidAddressException {
        Set<IPAddress> all = new LinkedHashSet<>();
        for (IPAddress network : networks) {
            all.add(Addresses.network(Addresses.canonical(network)));
        }
        return all;
    }

    /** What the list would become. */
    private record Plan(List<JsonNode> entries, int added, int removed) {
        Plan(Place place, JsonNode object, DenylistChange change) {
            this(new ArrayList<>(), place, object, change);
        }

        private Plan(List<JsonNode> kept, Place place, JsonNode object, DenylistChange change) {
            this(kept, fill(kept, place, object, change), count(place, object, change));
        }

        boolean isNothing() {
            return added == 0 && removed == 0;
        }

        String sentence() {
            return isNothing()
                    ? "It is so already; nothing would be written."
                    : added + " added, " + removed + " taken out; the list has " + entries.size()
                            + (entries.size() == 1 ? " entry." : " entries.");
        }

        private static int fill(List<JsonNode> kept, Place place, JsonNode object, DenylistChange change) {
            Set<IPAddress> missing = new LinkedHashSet<>(change.add());
            for (JsonNode entry : place.entries(object)) {
                Optional<IPAddress> network = place.network(entry);
                network.ifPresent(missing::remove);
                if (network.filter(change.remove()::contains).isEmpty()) {
                    kept.add(entry);
                }
            }
            missing.forEach(network -> kept.add(place.entry(network)));
            return missing.size();
        }

        private static int count(Place place, JsonNode object, DenylistChange change) {
            int removed = 0;
            for (JsonNode entry : place.entries(object)) {
                removed +=
                        place.network(entry).filter(change.remove()::contains).isPresent() ? 1 : 0;
            }
            return removed;
        }
    }

    @Override
    public String toString() {
        return "WholeList[" + act.client() + "]";
    }
}

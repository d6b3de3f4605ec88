package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A denylist in a gateway's list that is there for it. One change is made at a time; other writers are met by what the
 * {@link GatewayList} finds out about them. Thread-safe.
 */
public final class ListDenylist<H extends Held> implements DenylistControl {
    private static final int KEYS_REMEMBERED = 10_000;

    private final String product;
    private final GatewayList<H> list;
    private final DenylistTraits traits;
    private final Pause pause;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Map<ActionKey, Boolean> done = new LinkedHashMap<>();

    /** @param product its name, for sentences */
    public ListDenylist(String product, GatewayList<H> list, DenylistTraits traits) {
        this(product, list, traits, Pause.SLEEP);
    }

    /** @param pause how to wait after a race */
    public ListDenylist(String product, GatewayList<H> list, DenylistTraits traits, Pause pause) {
        this.product = product;
        this.list = list;
        this.traits = traits;
        this.pause = pause;
    }

    @Override
    public DenylistTraits traits() {
        return traits;
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        H held = list.read();
        return new DenylistState(held.availability(), held.sentence(), held.entries());
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        writing.lockInterruptibly();
        try {
            if (done.containsKey(key)) {
                return new ActionOutcome.AlreadyDone("This change was made at " + product + " before.");
            }
            ListChange wished = ListChange.of(change);
            Optional<String> objection = objection(wished);
            if (objection.isPresent()) {
                return new ActionOutcome.Rejected(objection.get());
            }
            ActionOutcome outcome = new ListWriter<>(product, list, pause, wished).run();
            remember(key, outcome);
            return outcome;
        } catch (InvalidAddressException invalid) {
            return new ActionOutcome.Rejected(String.valueOf(invalid.getMessage()));
        } finally {
            writing.unlock();
        }
    }

    /** The list is named by the operator, and nobody's entries are taken away. */
    @Override
    public ActionOutcome adopt(ActionKey key) {
        return new ActionOutcome.AlreadyDone(
                "The list of " + product + " was named in the settings; it needs no consent.");
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) throws InterruptedException {
        return new ListRehearsal<>(product, list, traits.entryLimit()).run(change, this::objection);
    }

    private Optional<String> objection(ListChange wished) {
        for (IPAddress network : wished.add()) {
            Optional<String> objection = list.objection(network);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private void remember(ActionKey key, ActionOutcome outcome) {
        if (outcome instanceof ActionOutcome.Done) {
            if (done.size() >= KEYS_REMEMBERED) {
                done.remove(done.keySet().iterator().next());
            }
            done.put(key, true);
        }
    }

    @Override
    public String toString() {
        return "ListDenylist[" + product + "]";
    }
}

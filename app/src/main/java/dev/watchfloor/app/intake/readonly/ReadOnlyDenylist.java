package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** Reads a list and never writes it; the list says so, so that no plan counts on this target. */
record ReadOnlyDenylist(String name, DenylistControl real) implements DenylistControl {
    @Override
    public DenylistTraits traits() throws ConnectorException, InterruptedException {
        return real.traits();
    }

    @Override
    public DenylistState read() throws ConnectorException, InterruptedException {
        DenylistState now = real.read();
        return new DenylistState(
                DenylistState.Availability.IMPOSSIBLE, ReadOnly.sentence(name), now.entries(), now.ends());
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public ActionOutcome adopt(ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public List<SelfCheck> rehearse(DenylistChange change) {
        return ReadOnly.rehearsal(name);
    }
}

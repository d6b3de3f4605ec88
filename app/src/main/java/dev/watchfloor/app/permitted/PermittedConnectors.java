package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorTrial;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.TrialWatch;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** Connectors are changed and tried by administrators. Thread-safe as what it stands before. */
public final class PermittedConnectors implements ConnectorDesk {
    private final ConnectorDesk real;
    private final Authority authority;

    public PermittedConnectors(ConnectorDesk real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<ConnectorType> types() {
        return real.types();
    }

    @Override
    public List<ConnectorStatus> list() {
        return real.list();
    }

    @Override
    public void add(ConnectorDraft draft) throws ConnectorException {
        authority.require(Permission.ADMINISTER);
        real.add(draft);
    }

    @Override
    public void update(ConnectorDraft draft) throws ConnectorException {
        authority.require(Permission.ADMINISTER);
        real.update(draft);
    }

    @Override
    public void remove(String name) throws ConnectorException {
        authority.require(Permission.ADMINISTER);
        real.remove(name);
    }

    @Override
    public ConnectorTrial test(ConnectorDraft draft, TrialWatch watch) throws ConnectorException, InterruptedException {
        authority.require(Permission.ADMINISTER);
        return real.test(draft, watch);
    }

    @Override
    public List<SelfCheck> check(String name) throws ConnectorException, InterruptedException {
        authority.require(Permission.VIEW);
        return real.check(name);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

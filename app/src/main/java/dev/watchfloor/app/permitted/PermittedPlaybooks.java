package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.playbooks.Playbook;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.roles.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Playbooks are written by administrators; whoever acts may run them. Thread-safe as what it stands before. */
public final class PermittedPlaybooks implements Playbooks {
    private final Playbooks real;
    private final Authority authority;

    public PermittedPlaybooks(Playbooks real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<Kept> all() {
        return real.all();
    }

    @Override
    public Optional<Kept> find(String name) {
        return real.find(name);
    }

    @Override
    public Playbook save(String text) throws RefusedPlaybookException {
        authority.require(Permission.ADMINISTER);
        return real.save(text);
    }

    @Override
    public boolean remove(String name) {
        authority.require(Permission.ADMINISTER);
        return real.remove(name);
    }

    @Override
    public Plan plan(String name, Map<String, String> values, String reason)
            throws RefusedPlaybookException, InterruptedException {
        return real.plan(name, values, reason);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

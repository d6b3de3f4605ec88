package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.RefusedEntryException;
import dev.watchfloor.app.roles.Permission;
import java.util.Collection;
import java.util.List;

/** The guard is changed by administrators. Thread-safe as what it stands before. */
public final class PermittedGuardSettings implements GuardSettings {
    private final GuardSettings real;
    private final Authority authority;

    public PermittedGuardSettings(GuardSettings real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<GuardedEntry> entries() {
        return real.entries();
    }

    @Override
    public List<GuardedEntry> add(
            GuardedEntry.Kind kind, Collection<String> values, String provider, String name, String reason)
            throws RefusedEntryException {
        authority.require(Permission.ADMINISTER);
        return real.add(kind, values, provider, name, reason);
    }

    @Override
    public List<GuardedEntry> remove(GuardedEntry.Kind kind, Collection<String> values, String provider, String reason)
            throws RefusedEntryException {
        authority.require(Permission.ADMINISTER);
        return real.remove(kind, values, provider, reason);
    }

    @Override
    public PrivateRanges privateRanges() {
        return real.privateRanges();
    }

    @Override
    public void setPrivateRanges(PrivateRanges policy, String reason) throws RefusedEntryException {
        authority.require(Permission.ADMINISTER);
        real.setPrivateRanges(policy, reason);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

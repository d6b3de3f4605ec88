package dev.watchfloor.app.permitted;

import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import java.util.function.Consumer;

/** How long events are kept is an administrator's decision. Thread-safe as what it stands before. */
public final class PermittedRetention implements Retention {
    private final Retention real;
    private final Authority authority;

    public PermittedRetention(Retention real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public RetentionPolicy policy() {
        return real.policy();
    }

    @Override
    public Purge preview(RetentionPolicy policy) throws RetentionRefusedException {
        return real.preview(policy);
    }

    @Override
    public Purge apply(RetentionPolicy policy, Consumer<Purge> soFar) throws RetentionRefusedException {
        authority.require(Permission.ADMINISTER);
        return real.apply(policy, soFar);
    }
}

package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionPreview;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.tuning.UnfitSuppressionException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Findings are suppressed by those who sort incidents. Thread-safe as what it stands before. */
public final class PermittedSuppressions implements Suppressions {
    private final Suppressions real;
    private final Authority authority;

    public PermittedSuppressions(Suppressions real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<Suppression> all() {
        return real.all();
    }

    @Override
    public Suppression add(SuppressionWish wish) throws UnfitSuppressionException {
        authority.require(Permission.TRIAGE);
        return real.add(wish);
    }

    @Override
    public Optional<Suppression> remove(UUID id) {
        authority.require(Permission.TRIAGE);
        return real.remove(id);
    }

    @Override
    public void restore(Suppression removed) {
        authority.require(Permission.TRIAGE);
        real.restore(removed);
    }

    @Override
    public boolean review(UUID id) {
        authority.require(Permission.TRIAGE);
        return real.review(id);
    }

    @Override
    public SuppressionPreview preview(SuppressionScope scope, int days) {
        return real.preview(scope, days);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

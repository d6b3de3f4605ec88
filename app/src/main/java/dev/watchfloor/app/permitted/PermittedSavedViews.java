package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.savedviews.RefusedViewException;
import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import java.util.List;
import java.util.Optional;

/** Looks are kept by who triages. Thread-safe as what it stands before. */
public final class PermittedSavedViews implements SavedViews {
    private final SavedViews real;
    private final Authority authority;

    public PermittedSavedViews(SavedViews real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<SavedView> list() {
        return real.list();
    }

    @Override
    public void save(SavedView view) throws RefusedViewException {
        authority.require(Permission.TRIAGE);
        real.save(view);
    }

    @Override
    public void rename(String name, String other) throws RefusedViewException {
        authority.require(Permission.TRIAGE);
        real.rename(name, other);
    }

    @Override
    public Optional<SavedView> remove(String name) {
        authority.require(Permission.TRIAGE);
        return real.remove(name);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

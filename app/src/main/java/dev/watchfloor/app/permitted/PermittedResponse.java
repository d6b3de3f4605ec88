package dev.watchfloor.app.permitted;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever may look may plan; only responders act. Thread-safe as what it stands before. */
public final class PermittedResponse implements ResponseDesk {
    private final ResponseDesk real;
    private final Authority authority;

    public PermittedResponse(ResponseDesk real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public Plan plan(String title, List<ResponseRequest> requests) throws InterruptedException {
        return real.plan(title, requests);
    }

    @Override
    public Undo planUndo(Collection<String> actIds, String reason) throws InterruptedException {
        return real.planUndo(actIds, reason);
    }

    @Override
    public DryRun dryRun(Plan plan) throws InterruptedException {
        return real.dryRun(plan);
    }

    @Override
    public Standing standing(Plan plan) {
        return real.standing(plan);
    }

    @Override
    public void requireApply() {
        authority.require(Permission.ACT);
    }

    @Override
    public Report apply(Plan plan, Consumer<Progress> progress) throws InterruptedException {
        requireApply();
        return real.apply(plan, progress);
    }

    @Override
    public List<Action> actions(int limit, @Nullable Instant before) {
        return real.actions(limit, before);
    }

    @Override
    public List<ActOutline> actsWithin(TimeRange range, int limit) {
        return real.actsWithin(range, limit);
    }

    @Override
    public Optional<Action> action(String id) {
        return real.action(id);
    }

    @Override
    public Optional<Containment> containment(String actId) throws InterruptedException {
        return real.containment(actId);
    }

    @Override
    public int cancel(String actId) throws InterruptedException {
        authority.require(Permission.ACT);
        return real.cancel(actId);
    }

    @Override
    public Optional<ResponseRequest> remainder(String actId) {
        return real.remainder(actId);
    }

    @Override
    public List<DenylistTarget> denylistTargets() {
        return real.denylistTargets();
    }

    @Override
    public List<DenylistRow> denylist() {
        return real.denylist();
    }

    @Override
    public void refreshDenylist() throws InterruptedException {
        real.refreshDenylist();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return real.subscribe(listener);
    }
}

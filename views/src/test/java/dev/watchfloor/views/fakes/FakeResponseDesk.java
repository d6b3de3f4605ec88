package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.DenylistState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Acts on the fake boards the way the real desk acts on products. Thread-safe. */
public final class FakeResponseDesk implements ResponseDesk {
    private final Clock clock;
    private final FakeAuditTrail audit;
    private final FakeDenylist denylist;
    private final FakePlans plans;
    private final FakeActs acts;
    private final Listeners listeners = new Listeners();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<String, Report.Verdict> forced = new HashMap<>();
    private final List<Plan> applied = new ArrayList<>();
    private volatile Runnable beforeEachTarget = () -> {};

    FakeResponseDesk(Clock clock, FakeSessionBoard sessions, FakeAuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
        this.denylist = new FakeDenylist(clock);
        this.plans = new FakePlans(denylist, sessions);
        this.acts = new FakeActs(denylist, sessions);
    }

    void fill(StoryDenylist story) {
        denylist.fill(story);
    }

    /** Makes a target answer differently from now on. */
    public void setAvailability(String target, DenylistState.Availability availability, String sentence) {
        denylist.setAvailability(target, availability, sentence);
        listeners.tell();
    }

    /** Makes acts on a target end like this, whatever the plan said. */
    public synchronized void endWith(String target, Report.Verdict verdict) {
        forced.put(target, verdict);
    }

    /** Run on the working thread before each target is written: a latch in tests, a pause for pictures. */
    public void beforeEachTarget(Runnable hook) {
        beforeEachTarget = hook;
    }

    /** Plans applied so far. */
    public synchronized List<Plan> applied() {
        return List.copyOf(applied);
    }

    /** How often all targets were looked at on request. */
    public int looks() {
        return looks.get();
    }

    @Override
    public Plan plan(ResponseRequest request) {
        return plans.plan(request);
    }

    @Override
    public Report apply(Plan plan, Consumer<Report.TargetResult> progress) {
        synchronized (this) {
            applied.add(plan);
        }
        List<Report.TargetResult> results = new ArrayList<>();
        for (Plan.PlannedStep step : plan.steps()) {
            beforeEachTarget.run();
            Report.TargetResult result = result(plan, step);
            results.add(result);
            audit.write(
                    FakeActs.action(plan.request()),
                    FakeActs.subject(plan.request()),
                    step.target(),
                    result.verdict().name(),
                    plan.request().reason());
            progress.accept(result);
        }
        listeners.tell();
        return new Report(plan.id(), plan.headline(), clock.instant(), results);
    }

    private synchronized Report.TargetResult result(Plan plan, Plan.PlannedStep step) {
        Report.Verdict verdict = forced.get(step.target());
        return verdict == null
                ? acts.act(plan, step)
                : new Report.TargetResult(step.target(), verdict, FakeActs.sentence(verdict));
    }

    @Override
    public List<DenylistTarget> denylistTargets() {
        return denylist.targets();
    }

    @Override
    public List<DenylistRow> denylist() {
        return denylist.rows();
    }

    @Override
    public void refreshDenylist() {
        looks.incrementAndGet();
        denylist.seenNow();
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}

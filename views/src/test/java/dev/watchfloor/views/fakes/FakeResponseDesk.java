package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
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
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Acts on the fake boards the way the real desk acts on products. Thread-safe. */
public final class FakeResponseDesk implements ResponseDesk {
    private final Clock clock;
    private final SignedApprovals approvals;
    private final FakeAuditTrail audit;
    private final FakeDenylist denylist;
    private final FakePlans plans;
    private final FakeActs acts;
    private final FakeHistory history;
    private final Listeners listeners = new Listeners();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<String, Report.Verdict> forced = new HashMap<>();
    private final Map<String, Containment> containments = new ConcurrentHashMap<>();
    private final Map<String, SelfCheck> found = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final List<Plan> applied = new ArrayList<>();
    private volatile IntConsumer afterCall = done -> {};
    private volatile Runnable beforeEachTarget = () -> {};

    FakeResponseDesk(Clock clock, FakeSessionBoard sessions, SignedApprovals approvals, FakeAuditTrail audit) {
        this.clock = clock;
        this.approvals = approvals;
        this.audit = audit;
        this.denylist = new FakeDenylist(clock);
        this.plans = new FakePlans(clock, denylist, sessions);
        this.acts = new FakeActs(denylist, sessions);
        this.history = new FakeHistory(clock);
    }

    void fill(StoryDenylist story, List<Action> done) {
        denylist.fill(story);
        done.forEach(history::add);
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

    /** Makes acts at a target take so many calls, each of which is told. */
    public synchronized void takeCalls(String target, int count) {
        calls.put(target, count);
    }

    /** Run on the working thread before each target is written: a latch in tests, a pause for pictures. */
    public void beforeEachTarget(Runnable hook) {
        beforeEachTarget = hook;
    }

    /** Makes the dry run find this at a target, after the permission. */
    public synchronized void findInRehearsal(String target, SelfCheck check) {
        found.put(target, check);
    }

    private synchronized List<SelfCheck> checks(Plan.PlannedStep step) {
        SelfCheck permission = SelfCheck.passed("Permission", "The account may write the list.");
        return step.expectation() == Plan.Expectation.WILL_CHANGE
                ? List.of(
                        permission,
                        found.getOrDefault(step.target(), SelfCheck.passed("Validate", "It accepts the new list.")))
                : List.of();
    }

    /** Run on the working thread after each call that is told, with its number from 1. */
    public void afterEachCall(IntConsumer hook) {
        afterCall = hook;
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
    public Plan plan(String title, List<ResponseRequest> requests) {
        return plans.plan(title, requests);
    }

    @Override
    public Undo planUndo(Collection<String> actIds, String reason) {
        Map<String, ResponseRequest> inverse = history.inverse(actIds, reason);
        List<String> problems = inverse.size() == actIds.size()
                ? List.of()
                : List.of("A session that was ended cannot be given back; its user signs in again.");
        return inverse.isEmpty()
                ? new Undo(null, problems)
                : new Undo(plans.undo("Take back " + actIds.size() + " actions", inverse), problems);
    }

    @Override
    public DryRun dryRun(Plan plan) {
        List<DryRun.Rehearsal> targets = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            for (Plan.PlannedStep step : plan.acts().get(place).steps()) {
                targets.add(new DryRun.Rehearsal(place, step, false, checks(step)));
            }
        }
        List<Plan.Refusal> refusals =
                approvals.need(plan).isMet() ? List.of() : approvals.need(plan).because();
        return new DryRun(plan.id(), clock.instant(), refusals, targets);
    }

    @Override
    public Standing standing(Plan plan) {
        return history.find(plan.actId(0)).isPresent() ? Standing.OVER : Standing.NEW;
    }

    @Override
    public void requireApply() {}

    @Override
    public Report apply(Plan plan, Consumer<Progress> progress) {
        Need need = approvals.need(plan);
        if (!need.isMet()) {
            return new Report(plan.id(), plan.headline(), clock.instant(), refused(plan, need, progress));
        }
        approvals.use(plan, need);
        synchronized (this) {
            applied.add(plan);
        }
        List<Report.ActReport> reports = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            Plan.PlannedAct act = plan.acts().get(place);
            if (act.changesSomething()) {
                reports.add(apply(plan, place, act, progress));
            }
        }
        listeners.tell();
        return new Report(plan.id(), plan.headline(), clock.instant(), reports);
    }

    private static List<Report.ActReport> refused(Plan plan, Need need, Consumer<Progress> progress) {
        List<Report.ActReport> reports = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            Plan.PlannedAct act = plan.acts().get(place);
            List<Report.TargetResult> results = act.steps().stream()
                    .map(step -> new Report.TargetResult(step.target(), Report.Verdict.REFUSED, need.sentence()))
                    .toList();
            for (Report.TargetResult result : results) {
                progress.accept(Progress.of(place, result));
            }
            reports.add(new Report.ActReport(place, act.headline(), results));
        }
        return reports;
    }

    private Report.ActReport apply(Plan plan, int place, Plan.PlannedAct act, Consumer<Progress> progress) {
        List<Report.TargetResult> results = new ArrayList<>();
        for (Plan.PlannedStep step : act.steps()) {
            beforeEachTarget.run();
            int total = calls(step.target());
            for (int done = 1; total > 1 && done <= total; done++) {
                progress.accept(new Progress(place, step.target(), done, total, null));
                afterCall.accept(done);
            }
            Report.TargetResult result = result(act.request(), step);
            results.add(result);
            audit.write(
                    FakeActs.action(act.request()),
                    FakeActs.subject(act.request()),
                    step.target(),
                    result.verdict().name(),
                    act.request().reason());
            progress.accept(Progress.of(place, result));
        }
        history.add(plan.actId(place), act, results);
        return new Report.ActReport(place, act.headline(), results);
    }

    private synchronized int calls(String target) {
        return calls.getOrDefault(target, 1);
    }

    private synchronized Report.TargetResult result(ResponseRequest request, Plan.PlannedStep step) {
        Report.Verdict verdict = forced.get(step.target());
        return verdict == null
                ? acts.act(request, step)
                : new Report.TargetResult(step.target(), verdict, FakeActs.sentence(verdict));
    }

    /** Actions as a picture wants them. */
    public void show(Action action) {
        history.add(action);
        listeners.tell();
    }

    @Override
    public List<Action> actions(int limit, @Nullable Instant before) {
        return history.latest(limit, before);
    }

    @Override
    public List<ActOutline> actsWithin(TimeRange range, int limit) {
        return history.latest(Integer.MAX_VALUE, range.to()).stream()
                .filter(action -> range.contains(action.begun()))
                .limit(limit)
                .map(Action::outline)
                .toList()
                .reversed();
    }

    @Override
    public Optional<Action> action(String id) {
        return history.find(id);
    }

    /** What the containment clock of an act shows. */
    public void contain(Containment shown) {
        containments.put(shown.actId(), shown);
    }

    @Override
    public Optional<Containment> containment(String actId) {
        return Optional.ofNullable(containments.get(actId));
    }

    @Override
    public int cancel(String actId) {
        int given = history.cancel(actId);
        listeners.tell();
        return given;
    }

    @Override
    public Optional<ResponseRequest> remainder(String actId) {
        return history.remainder(actId);
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

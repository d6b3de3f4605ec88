package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.ActRecord;
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
import dev.watchfloor.app.response.acts.ActRunner;
import dev.watchfloor.app.response.acts.Acts;
import dev.watchfloor.app.response.acts.LeaseBook;
import dev.watchfloor.app.response.acts.Pause;
import dev.watchfloor.app.response.acts.Settlement;
import dev.watchfloor.app.response.containment.ContainmentClock;
import dev.watchfloor.app.response.containment.ProofKeeper;
import dev.watchfloor.app.response.denylist.DenylistRows;
import dev.watchfloor.app.response.denylist.DenylistWatch;
import dev.watchfloor.app.response.denylist.LeaseKeeper;
import dev.watchfloor.app.response.guard.SelfHarmGuard;
import dev.watchfloor.app.response.verbs.Verbs;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Connector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The response desk behind the self-harm guard. Does nothing by itself until {@link #start}. */
public final class GuardedResponseDesk implements ResponseDesk, AutoCloseable {
    /** How long a target that does not answer is tried again before it needs a fresh confirmation. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Plan.Refusal BEGUN = new Plan.Refusal(
            "begun-before",
            "This plan was begun before and is not over: there is nothing to rehearse. It goes on while a console runs,"
                    + " and when it is applied again.");
    private static final Duration LOOK_PERIOD = Duration.ofSeconds(15);
    private static final Duration UPKEEP_PERIOD = Duration.ofSeconds(5);

    private final DeskContext context;
    private final Planning planning;
    private final Undoing undoing;
    private final Acts acts;
    private final Applying applying;
    private final Applying byPolicy;
    private final Rehearsing rehearsing;
    private final ContainmentClock containment;
    private final ProofKeeper proofs;
    private final LeaseBook leases;
    private final LeaseKeeper keeper;
    private final DenylistWatch watch;
    private final Listeners listeners = new Listeners();
    private final AtomicReference<List<Connector>> known = new AtomicReference<>(List.of());
    private final List<Pin> running = new ArrayList<>();

    /** Reads leases from disk. */
    public GuardedResponseDesk(DeskContext context) {
        this(context, Pause.REAL, () -> UUID.randomUUID().toString());
    }

    GuardedResponseDesk(DeskContext context, Pause pause, Supplier<String> ids) {
        Clock clock = context.clock();
        this.context = context;
        SelfHarmGuard guard = SelfHarmGuard.standard(
                context.guard(), context.connectors(), context.sessions(), context.ownAddresses(), context.resolver());
        Verbs verbs = new Verbs(context.sessions());
        leases = new LeaseBook(context.leases());
        undoing = new Undoing(context.acts(), verbs);
        acts = new Acts(
                context.acts(),
                leases,
                verbs,
                new ActRunner(context.connectors(), context.acts(), pause, clock),
                new Settlement(context.acts(), leases, context.revocations()),
                act -> unlessApproved(act, guard.check(act.request())),
                clock);
        planning = new Planning(
                new RequestChecks(clock),
                guard,
                context.approvals(),
                verbs,
                new Planner(context.connectors()),
                new BlastRadius(context.sessions(), context.devices(), context.events(), clock),
                leases,
                acts,
                ids,
                clock);
        Gate gate = new Gate(planning, context.approvals());
        applying = new Applying(gate, acts, verbs, context.audit(), operator(), clock, listeners::tell);
        byPolicy = new Applying(gate, acts, verbs, context.consoleAudit(), console(), clock, listeners::tell);
        rehearsing = new Rehearsing(context.connectors(), planning, gate, leases, verbs, clock);
        containment = new ContainmentClock(
                context.connectors(), context.events(), context.sessions(), context.proofs(), clock);
        proofs = new ProofKeeper(containment, context.acts(), context.proofs(), context.consoleAudit(), clock);
        keeper = new LeaseKeeper(leases, acts, console(), ids, clock);
        watch = new DenylistWatch(context.connectors(), clock);
    }

    /** Begins to look at the gateways, to go on with acts that are not over and to lift what is over. */
    public synchronized void start() {
        if (!running.isEmpty()) {
            return;
        }
        Recurring looking = Recurring.start("denylist-watch", this::refreshDenylist, LOOK_PERIOD);
        running.add(looking::close);
        running.add(Recurring.start("response-upkeep", this::upkeep, UPKEEP_PERIOD)::close);
        running.add(context.connectors().subscribe(() -> wakeWhenReplaced(looking)));
    }

    @Override
    public synchronized void close() {
        running.forEach(Pin::close);
        running.clear();
    }

    @Override
    public Plan plan(String title, List<ResponseRequest> requests) throws InterruptedException {
        return planning.plan(title, requests);
    }

    @Override
    public Undo planUndo(Collection<String> actIds, String reason) throws InterruptedException {
        Undoing.Found found = undoing.find(actIds, reason);
        return found.inverses().isEmpty()
                ? new Undo(null, found.problems())
                : new Undo(planning.plan("Take back " + actIds.size() + " actions", found), found.problems());
    }

    @Override
    public void requireApply() {
        // Who may is asked in front of this desk.
    }

    @Override
    public Report apply(Plan plan, Consumer<Progress> progress) throws InterruptedException {
        Report report = applying.apply(plan, progress);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (ResponseRequest request : plan.requests()) {
            lookAfter(request);
        }
        listeners.tell();
        return report;
    }

    /**
     * Carries one act out in the console's own name, because a policy says so: behind the same guard as any other, and
     * never what needs a second person. What became of it is in the audit and among the actions.
     */
    public void actByPolicy(ResponseRequest request) throws InterruptedException {
        byPolicy.apply(plan("", List.of(request)), news -> {});
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        lookAfter(request);
        listeners.tell();
    }

    @Override
    public DryRun dryRun(Plan plan) throws InterruptedException {
        Standing standing = standing(plan);
        DryRun run = rehearsing.rehearse(plan, standing);
        return switch (standing) {
            case NEW -> run;
            case OPEN -> run.refusedToo(BEGUN);
            case OVER -> run.refusedToo(Applying.APPLIED);
        };
    }

    @Override
    public Standing standing(Plan plan) {
        return applying.standing(plan);
    }

    @Override
    public List<Action> actions(int limit, @Nullable Instant before) {
        return context.acts().latest(limit, before);
    }

    @Override
    public List<ActOutline> actsWithin(TimeRange range, int limit) {
        return context.acts().within(range, limit);
    }

    @Override
    public Optional<Action> action(String id) {
        return context.acts().find(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Containment> containment(String actId) throws InterruptedException {
        Optional<Action> found = action(actId);
        return found.isEmpty() ? Optional.empty() : Optional.of(containment.of(found.get()));
    }

    @Override
    public int cancel(String actId) throws InterruptedException {
        Optional<ActLedger.Open> open = context.acts().open(actId);
        int given = open.isEmpty() ? 0 : acts.cancel(open.get(), operator(), "Given up by " + context.operator() + ".");
        listeners.tell();
        return given;
    }

    @Override
    public Optional<ResponseRequest> remainder(String actId) {
        return action(actId).flatMap(Remainder::of);
    }

    @Override
    public List<DenylistTarget> denylistTargets() {
        return watch.latest().stream().map(look -> withTrouble(look.target())).toList();
    }

    @Override
    public List<DenylistRow> denylist() {
        return DenylistRows.of(watch.latest(), leases.all());
    }

    @Override
    public void refreshDenylist() throws InterruptedException {
        watch.lookAtAll();
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** Goes on with acts that are not over and lifts what is over. Called by one thread at a time. */
    void upkeep() throws InterruptedException {
        boolean moved = acts.carryOn(console());
        boolean lifted = keeper.liftOver();
        if (proofs.look()) {
            listeners.tell();
        }
        if (moved || lifted) {
            refreshDenylist();
        }
    }

    /** Connectors tell of every change of their status; only a new set of them is worth an early look. */
    private void wakeWhenReplaced(Recurring looking) {
        List<Connector> present = context.connectors().all().stream()
                .map(LiveConnectors.Named::connector)
                .toList();
        if (!present.equals(known.getAndSet(present))) {
            looking.wake();
        }
    }

    /** What a second person agreed to stays agreed to while the act goes on. */
    private List<Plan.Refusal> unlessApproved(ActRecord act, List<Plan.Refusal> refusals) {
        return refusals.isEmpty() || !context.approvals().wasUsed(act.plan())
                ? refusals
                : refusals.stream()
                        .filter(refusal -> refusal.severity() == Plan.Severity.FORBIDDEN)
                        .toList();
    }

    private Acts.Author operator() {
        return new Acts.Author(context.operator(), context.audit());
    }

    private Acts.Author console() {
        return new Acts.Author("console", context.consoleAudit());
    }

    private void lookAfter(ResponseRequest request) throws InterruptedException {
        switch (request) {
            case ResponseRequest.Block _, ResponseRequest.Lift _, ResponseRequest.AdoptDenylist _ ->
                watch.look(List.copyOf(request.places()));
            case ResponseRequest.RevokeSessions _,
                    ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.DisableUser _ -> {
                for (String provider : request.places()) {
                    context.sessions().refresh(provider);
                }
            }
            case ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> {}
        }
    }

    private DenylistTarget withTrouble(DenylistTarget target) {
        return target.sentence().isBlank()
                ? keeper.trouble(target.name()).map(target::withSentence).orElse(target)
                : target;
    }
}

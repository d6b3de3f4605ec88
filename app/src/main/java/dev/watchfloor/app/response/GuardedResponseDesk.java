package dev.watchfloor.app.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Connector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The response desk behind the self-harm guard. Does nothing by itself until {@link #start}. */
public final class GuardedResponseDesk implements ResponseDesk, AutoCloseable {
    private static final Duration LOOK_PERIOD = Duration.ofSeconds(15);
    private static final Duration UPKEEP_PERIOD = Duration.ofSeconds(5);

    private final DeskContext context;
    private final RequestChecks checks;
    private final SelfHarmGuard guard;
    private final Verbs verbs;
    private final Planner planner;
    private final BlastRadius blastRadius;
    private final LeaseBook leases;
    private final Acts acts;
    private final LeaseKeeper keeper;
    private final Resumption resumption;
    private final DenylistWatch watch;
    private final Supplier<String> ids;
    private final Listeners listeners = new Listeners();
    private final AtomicReference<List<Connector>> known = new AtomicReference<>(List.of());
    private final List<Pin> running = new ArrayList<>();

    /** Reads leases and unfinished acts from disk. */
    public GuardedResponseDesk(DeskContext context) {
        this(context, Pause.REAL, () -> UUID.randomUUID().toString());
    }

    GuardedResponseDesk(DeskContext context, Pause pause, Supplier<String> ids) {
        Clock clock = context.clock();
        this.context = context;
        this.ids = ids;
        checks = new RequestChecks(clock);
        guard = SelfHarmGuard.standard(context.connectors(), context.ownAddresses(), context.resolver());
        verbs = new Verbs(context.sessions());
        planner = new Planner(context.connectors());
        blastRadius = new BlastRadius(context.sessions(), context.events(), clock);
        leases = new LeaseBook(context.leases());
        ActRunner runner = new ActRunner(context.connectors(), context.acts(), new ReadBack(pause));
        acts = new Acts(context.acts(), leases, verbs, runner, context.revocations(), clock);
        keeper = new LeaseKeeper(leases, acts, new Acts.Author("console", context.consoleAudit()), ids, clock);
        resumption = new Resumption(
                context.acts(), acts, runner, verbs, context.connectors(), context.consoleAudit(), clock);
        watch = new DenylistWatch(context.connectors(), clock);
    }

    /** Begins to look at the gateways, to close acts that were cut off and to lift what is over. */
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
    public Plan plan(ResponseRequest request) throws InterruptedException {
        List<Plan.Refusal> refusals = refusals(request);
        Verb<?> verb = verbs.of(request, earlier(request));
        List<String> notices = new ArrayList<>();
        if (request instanceof ResponseRequest.Block block) {
            notices.addAll(blastRadius.of(block.network()));
        }
        List<Planner.Foreseen> foreseen = planner.foresee(verb);
        foreseen.forEach(target -> notices.addAll(target.notices()));
        return new Plan(
                ids.get(),
                request,
                verb.headline(),
                foreseen.stream().map(Planner.Foreseen::step).toList(),
                refusals,
                notices);
    }

    @Override
    public Report apply(Plan plan, Consumer<TargetResult> progress) throws InterruptedException {
        ResponseRequest request = plan.request();
        List<Plan.Refusal> refusals = refusals(request);
        List<TargetResult> results = refusals.isEmpty()
                ? acts.perform(plan.id(), request, new Acts.Author(context.operator(), context.audit()), progress)
                : refused(request, refusals, progress);
        Report report = new Report(plan.id(), plan.headline(), context.clock().instant(), results);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        lookAfter(request);
        return report;
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

    /** Closes acts that a crash cut off and lifts what is over. Called by one thread at a time. */
    void upkeep() throws InterruptedException {
        boolean closed = resumption.resume();
        List<KeptLease> lifted = keeper.liftOver();
        if (closed || !lifted.isEmpty()) {
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

    private List<Plan.Refusal> refusals(ResponseRequest request) {
        List<Plan.Refusal> refusals = new ArrayList<>(checks.check(request));
        refusals.addAll(guard.check(request));
        return refusals;
    }

    private List<TargetResult> refused(
            ResponseRequest request, List<Plan.Refusal> refusals, Consumer<TargetResult> progress) {
        Verb<?> verb = verbs.of(request, null);
        String sentence =
                String.join(" ", refusals.stream().map(Plan.Refusal::sentence).toList());
        AuditLog audit = context.audit();
        return verb.targets().stream()
                .map(target -> {
                    TargetResult result = new TargetResult(target, Verdict.REFUSED, sentence);
                    audit.write(verb.action(), verb.subject(), target, Verdict.REFUSED.name(), sentence);
                    progress.accept(result);
                    return result;
                })
                .toList();
    }

    private void lookAfter(ResponseRequest request) throws InterruptedException {
        switch (request) {
            case ResponseRequest.Block block -> watch.look(List.copyOf(block.targets()));
            case ResponseRequest.Lift lift -> watch.look(List.copyOf(lift.targets()));
            case ResponseRequest.AdoptDenylist adoption -> watch.look(List.of(adoption.target()));
            case ResponseRequest.RevokeSession session -> context.sessions().refresh(session.provider());
            case ResponseRequest.RevokeUserSessions user -> context.sessions().refresh(user.provider());
        }
        listeners.tell();
    }

    private @Nullable KeptLease earlier(ResponseRequest request) {
        return request instanceof ResponseRequest.Block block
                ? leases.find(block.network()).orElse(null)
                : null;
    }

    private DenylistTarget withTrouble(DenylistTarget target) {
        return target.sentence().isBlank()
                ? keeper.trouble(target.name())
                        .map(sentence -> new DenylistTarget(
                                target.name(),
                                target.product(),
                                target.traits(),
                                target.availability(),
                                sentence,
                                target.entries(),
                                target.seen()))
                        .orElse(target)
                : target;
    }
}

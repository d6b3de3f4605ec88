package dev.watchfloor.app;

import dev.watchfloor.app.absence.Absence;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.evidence.EvidenceViews;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.Pacing;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIntelligence;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.operators.DoorSurroundings;
import dev.watchfloor.app.operators.KnownOperator;
import dev.watchfloor.app.operators.LiveOperators;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.operators.LiveWorkstations;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorBook;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.VaultKeeper;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.app.permitted.PermittedApprovals;
import dev.watchfloor.app.permitted.PermittedAuditProof;
import dev.watchfloor.app.permitted.PermittedConnectors;
import dev.watchfloor.app.permitted.PermittedDevicePolicies;
import dev.watchfloor.app.permitted.PermittedGuardSettings;
import dev.watchfloor.app.permitted.PermittedIncidents;
import dev.watchfloor.app.permitted.PermittedIndexMemory;
import dev.watchfloor.app.permitted.PermittedIntelligence;
import dev.watchfloor.app.permitted.PermittedNotebook;
import dev.watchfloor.app.permitted.PermittedPlaybooks;
import dev.watchfloor.app.permitted.PermittedResponse;
import dev.watchfloor.app.permitted.PermittedRetention;
import dev.watchfloor.app.permitted.PermittedRules;
import dev.watchfloor.app.permitted.PermittedSavedViews;
import dev.watchfloor.app.playbooks.PlaybookDesk;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.Unfolding;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2AuditSettings;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2ConnectorRepository;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2IndexMemory;
import dev.watchfloor.app.store.H2IndicatorShelf;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.H2PlaybookShelf;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.work.Closing;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.app.workstation.KeyBinding;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a console on one database, put together here and nowhere else. */
final class OpenConsole implements Console {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);
    /** Parts and database together, so that the window is gone within 2 s. */
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(1_900);

    private final Database database;
    private final VaultKeeper vault;
    private final LiveSession session;
    private final LiveOperators operators;
    private final LiveWorkstations workstations;
    private final Recurring sessionClock;
    private final Pin absence;
    private final H2EventStore events;
    private final H2AuditTrail audit;
    private final KeptAuditProof auditProof;
    private final OpenRecords records;
    private final SupervisedConnectors connectors;
    private final OpenReading reading;
    private final OpenDetection detection;
    private final KeptIntelligence intelligence;
    private final OpenIdentity identity;
    private final OpenResponse desk;
    private final Playbooks playbooks;
    private boolean isStarted;
    private boolean isClosed;

    /** Reads what the database holds; the database is closed with the console. */
    OpenConsole(Database database, ConsoleOptions options, WorkstationKeys here, SignIn door, SignIn.Entered entered)
            throws ProfileException, InterruptedException {
        this.database = database;
        audit = H2AuditTrail.open(database, options.clock(), here);
        OperatorBook book = new H2OperatorBook(database);
        Operator operator = book.operator(entered.operator())
                .map(KnownOperator::operator)
                .orElseThrow(() -> new ProfileException(
                        "The vault knows an operator that the profile does not: they were removed."));
        String who = operator.name();
        AuditLog own = audit.writerFor(who);
        vault = new VaultKeeper(door, entered.key());
        DoorSurroundings surroundings = new DoorSurroundings(door, book, own, audit.writerFor("console"));
        session = new LiveSession(
                operator,
                new LiveSession.SignedIn(entered.secrets(), entered.factor()),
                surroundings,
                options.clock(),
                options.steady());
        auditProof = new KeptAuditProof(
                audit,
                audit.writerFor("console"),
                own,
                here,
                new H2AuditSettings(database),
                options.workstation(),
                options.clock());
        operators = new LiveOperators(
                book, vault, session, door, options.passwords(), options.passwordCost(), own, options.clock());
        workstations = new LiveWorkstations(
                book,
                vault,
                session,
                here,
                new KeyBinding(options.workstation(), options.keystore()),
                own,
                auditProof,
                options.clock());
        workstations.enter(who);
        workstations.takePapers();
        operators.settle();
        surroundings.tellSignIn(operator, entered.factor());
        events = H2EventStore.open(database, options.clock(), H2IndexMemory.options(database));
        records = new OpenRecords(
                database, events, audit, auditProof, own, audit.writerFor("console"), session, options.clock());
        intelligence = new KeptIntelligence(new H2IndicatorShelf(database), events, own, who, options.clock());
        connectors = new SupervisedConnectors(
                options.factories(),
                H2ConnectorRepository.open(database),
                events,
                intelligence,
                own,
                options.clock(),
                Pacing.real());
        connectors.load();
        reading = new OpenReading(connectors, events, own, session, options.clock());
        detection = new OpenDetection(
                database,
                events,
                connectors,
                this::guardSettings,
                this::ownActs,
                own,
                audit.writerFor("console"),
                who,
                options.clock());
        identity = new OpenIdentity(
                database, connectors, events, detection.seen, detection.registers, detection.threads, options.clock());
        desk = new OpenResponse(database, identity, events, audit::writerFor, session, door, book, options.clock());
        playbooks = new PlaybookDesk(
                new H2PlaybookShelf(database),
                desk.response,
                new Unfolding(desk.response, identity.sessions, identity.devices, options.clock()),
                own);
        // So soon a session that is over is seen to be, when nothing is asked meanwhile.
        sessionClock = Recurring.start("session-clock", session::look, Duration.ofSeconds(2));
        absence = options.absence().watch(seen -> session.lock(cause(seen)));
    }

    @Override
    public OperatorSession session() {
        return session;
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public Workstations workstations() {
        return workstations;
    }

    @Override
    public SecondPersons secondPersons() {
        return desk.secondPersons;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public SessionBoard sessions() {
        return identity.sessions;
    }

    private List<Action> ownActs(int limit, @Nullable Instant before) {
        return desk.response.actions(limit, before);
    }

    private GuardSettings guardSettings() {
        return desk.guard;
    }

    @Override
    public ThreadBoard threads() {
        return detection.threads;
    }

    @Override
    public Incidents incidents() {
        return new PermittedIncidents(detection.incidents, session, operators::list);
    }

    @Override
    public Rules rules() {
        return new PermittedRules(detection.rules, session);
    }

    @Override
    public Intelligence intelligence() {
        return new PermittedIntelligence(intelligence, session);
    }

    @Override
    public InPlace inPlace() {
        return reading.inPlace;
    }

    @Override
    public ConnectorDesk connectors() {
        return new PermittedConnectors(connectors, session);
    }

    @Override
    public ResponseDesk response() {
        return new PermittedResponse(desk.response, session);
    }

    @Override
    public Playbooks playbooks() {
        return new PermittedPlaybooks(playbooks, session);
    }

    @Override
    public Devices devices() {
        return identity.devices;
    }

    @Override
    public DeviceQueue deviceQueue() {
        return identity.queue;
    }

    @Override
    public DevicePolicies devicePolicies() {
        return new PermittedDevicePolicies(desk.devicePolicies, session);
    }

    @Override
    public GuardSettings guard() {
        return new PermittedGuardSettings(desk.guard, session);
    }

    @Override
    public Approvals approvals() {
        return new PermittedApprovals(desk.approvals, session);
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public AuditProof auditProof() {
        return new PermittedAuditProof(auditProof, session);
    }

    @Override
    public AuditExports auditExports() {
        return records.auditExports;
    }

    @Override
    public EvidenceViews evidence() {
        return records.evidence;
    }

    @Override
    public Notebook notebook() {
        return new PermittedNotebook(records.notebook, session);
    }

    @Override
    public SavedViews savedViews() {
        return new PermittedSavedViews(records.savedViews, session);
    }

    @Override
    public EventExports exports() {
        return records.exports;
    }

    @Override
    public DenylistExports denylistExports() {
        return records.denylistExports;
    }

    @Override
    public BulkImport imports() {
        return reading.imports;
    }

    @Override
    public Retention retention() {
        return new PermittedRetention(records.retention, session);
    }

    @Override
    public IndexMemory memory() {
        return new PermittedIndexMemory(records.memory, session);
    }

    @Override
    public synchronized void start() {
        if (isStarted || isClosed) {
            return;
        }
        isStarted = true;
        // Who listens comes before who speaks, so that nothing is missed.
        detection.start(events);
        intelligence.start(connectors);
        identity.start(events);
        desk.start();
        connectors.start();
        auditProof.start();
        records.retention.start();
    }

    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        long begun = System.nanoTime();
        // Together with the database they have 2 s; it comes last because all others write to it.
        Closing.together(
                LONGEST_WAIT,
                absence::close,
                connectors::close,
                desk::close,
                auditProof::close,
                identity::close,
                detection::close,
                intelligence::close,
                records.retention::close,
                events::close);
        sessionClock.close();
        session.look();
        session.close();
        auditProof.noteLast();
        database.close(LONGEST_CLOSE.minusNanos(System.nanoTime() - begun));
        vault.close();
    }

    private static OperatorSession.Cause cause(Absence absence) {
        return switch (absence) {
            case SUSPENDED -> OperatorSession.Cause.SUSPENDED;
            case SCREEN_LOCKED -> OperatorSession.Cause.SCREEN_LOCKED;
        };
    }
}

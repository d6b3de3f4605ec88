package dev.watchfloor.app;

import dev.watchfloor.app.absence.Absence;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.detection.ListedProxies;
import dev.watchfloor.app.detection.MeasuredClocks;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.detection.ThreadFinder;
import dev.watchfloor.app.evidence.AuditedViews;
import dev.watchfloor.app.evidence.EvidenceViews;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.incidents.KeptIncidents;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.Pacing;
import dev.watchfloor.app.intake.PipelinedImport;
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
import dev.watchfloor.app.operators.OperatorKey;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.operators.SecondPersonsBeside;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.TrustedOperators;
import dev.watchfloor.app.operators.VaultKeeper;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.app.permitted.PermittedApprovals;
import dev.watchfloor.app.permitted.PermittedAuditProof;
import dev.watchfloor.app.permitted.PermittedConnectors;
import dev.watchfloor.app.permitted.PermittedGuardSettings;
import dev.watchfloor.app.permitted.PermittedImport;
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
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.desk.DeskContext;
import dev.watchfloor.app.response.desk.GuardedResponseDesk;
import dev.watchfloor.app.response.desk.LiveDevices;
import dev.watchfloor.app.rules.KeptRules;
import dev.watchfloor.app.rules.LeasedBlocks;
import dev.watchfloor.app.rules.RuleBooks;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.sessions.LiveSessionBoard;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2ApprovalBook;
import dev.watchfloor.app.store.H2AuditSettings;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2BaselineShelf;
import dev.watchfloor.app.store.H2ConnectorRepository;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2GuardSettings;
import dev.watchfloor.app.store.H2IncidentBook;
import dev.watchfloor.app.store.H2IndexMemory;
import dev.watchfloor.app.store.H2IndicatorShelf;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2ListShelf;
import dev.watchfloor.app.store.H2Notebook;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.H2PlaybookShelf;
import dev.watchfloor.app.store.H2ProofLedger;
import dev.watchfloor.app.store.H2Retention;
import dev.watchfloor.app.store.H2RuleShelf;
import dev.watchfloor.app.store.H2SavedViews;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.app.store.H2SuppressionBook;
import dev.watchfloor.app.store.H2ThreadNumbers;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.work.Closing;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.app.workstation.KeyBinding;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Duration;

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
    private final AuditExports auditExports;
    private final EvidenceViews evidence;
    private final H2Notebook notebook;
    private final H2SavedViews savedViews;
    private final H2Retention retention;
    private final H2IndexMemory memory;
    private final EventExports exports;
    private final DenylistExports denylistExports;
    private final SupervisedConnectors connectors;
    private final BulkImport imports;
    private final ThreadFinder threads;
    private final KeptIncidents incidents;
    private final KeptRules rules;
    private final KeptIntelligence intelligence;
    private final LiveSessionBoard sessions;
    private final H2GuardSettings guard;
    private final SignedApprovals approvals;
    private final SecondPersons secondPersons;
    private final GuardedResponseDesk response;
    private final Devices devices;
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
        auditExports = new AuditExports(audit, auditProof, own, options.clock(), session);
        evidence = new AuditedViews(own);
        notebook = new H2Notebook(database, who, options.clock());
        savedViews = new H2SavedViews(database);
        exports = new EventExports(events, own, options.clock(), session);
        denylistExports = new DenylistExports(own, options.clock(), session);
        retention = new H2Retention(database, events, own, audit.writerFor("console"), options.clock(), events::drop);
        memory = new H2IndexMemory(database, events, own);
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
        imports = new PipelinedImport(connectors, events, events, own);
        threads = new ThreadFinder(
                new H2ThreadNumbers(database),
                new MeasuredClocks(connectors::list, options.clock()),
                new ListedProxies(this::guardSettings),
                options.clock());
        rules = new KeptRules(
                new RuleBooks(new H2RuleShelf(database), new H2ListShelf(database), new H2SuppressionBook(database)),
                new TypedInputs(
                        new Baselines(new H2BaselineShelf(database)),
                        new LeasedBlocks(new H2LeaseLedger(database), options.clock())),
                events,
                connectors,
                own,
                who,
                options.clock());
        sessions = new LiveSessionBoard(
                connectors,
                new H2SessionLedger(database),
                threads::incidentOf,
                record -> threads.sessionSeen(record.provider(), record.session()),
                options.clock());
        guard = new H2GuardSettings(database, own, who, options.clock());
        ApprovalBook approvalBook = new TrustedOperators(new H2ApprovalBook(database), book);
        approvals = new SignedApprovals(approvalBook, new OperatorKey(book, session), own, who, options.clock());
        secondPersons = new SecondPersonsBeside(
                session, door, book, approvalBook, approvals, audit::writerFor, options.clock());
        response = new GuardedResponseDesk(DeskContext.ofThisMachine(
                connectors,
                sessions,
                sessions,
                events,
                own,
                audit.writerFor("console"),
                who,
                new H2ActLedger(database),
                new H2LeaseLedger(database),
                new H2ProofLedger(database),
                guard,
                approvals,
                options.clock()));
        incidents = new KeptIncidents(
                new H2IncidentBook(database),
                events,
                response::actions,
                own,
                audit.writerFor("console"),
                who,
                options.clock());
        devices = new LiveDevices(connectors);
        playbooks = new PlaybookDesk(
                new H2PlaybookShelf(database),
                response,
                new Unfolding(response, sessions, devices, options.clock()),
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
        return secondPersons;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public SessionBoard sessions() {
        return sessions;
    }

    private GuardSettings guardSettings() {
        return guard;
    }

    @Override
    public ThreadBoard threads() {
        return threads;
    }

    @Override
    public Incidents incidents() {
        return new PermittedIncidents(incidents, session);
    }

    @Override
    public Rules rules() {
        return new PermittedRules(rules, session);
    }

    @Override
    public Intelligence intelligence() {
        return new PermittedIntelligence(intelligence, session);
    }

    @Override
    public ConnectorDesk connectors() {
        return new PermittedConnectors(connectors, session);
    }

    @Override
    public ResponseDesk response() {
        return new PermittedResponse(response, session);
    }

    @Override
    public Playbooks playbooks() {
        return new PermittedPlaybooks(playbooks, session);
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public GuardSettings guard() {
        return new PermittedGuardSettings(guard, session);
    }

    @Override
    public Approvals approvals() {
        return new PermittedApprovals(approvals, session);
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
        return auditExports;
    }

    @Override
    public EvidenceViews evidence() {
        return evidence;
    }

    @Override
    public Notebook notebook() {
        return new PermittedNotebook(notebook, session);
    }

    @Override
    public SavedViews savedViews() {
        return new PermittedSavedViews(savedViews, session);
    }

    @Override
    public EventExports exports() {
        return exports;
    }

    @Override
    public DenylistExports denylistExports() {
        return denylistExports;
    }

    @Override
    public BulkImport imports() {
        return new PermittedImport(imports, session);
    }

    @Override
    public Retention retention() {
        return new PermittedRetention(retention, session);
    }

    @Override
    public IndexMemory memory() {
        return new PermittedIndexMemory(memory, session);
    }

    @Override
    public synchronized void start() {
        if (isStarted || isClosed) {
            return;
        }
        isStarted = true;
        // Who listens comes before who speaks, so that nothing is missed.
        incidents.start(threads);
        threads.start(events);
        rules.start();
        intelligence.start(connectors);
        sessions.start(events);
        response.start();
        connectors.start();
        auditProof.start();
        retention.start();
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
                response::close,
                auditProof::close,
                sessions::close,
                threads::close,
                incidents::close,
                rules::close,
                intelligence::close,
                retention::close,
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

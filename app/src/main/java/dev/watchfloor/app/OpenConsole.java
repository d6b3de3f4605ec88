package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.detection.IncidentBoard;
import dev.watchfloor.app.detection.IncidentFinder;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.Pacing;
import dev.watchfloor.app.intake.PipelinedImport;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.playbooks.PlaybookDesk;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.Unfolding;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.desk.DeskContext;
import dev.watchfloor.app.response.desk.GuardedResponseDesk;
import dev.watchfloor.app.response.desk.LiveDevices;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.sessions.LiveSessionBoard;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.app.store.H2ApprovalBook;
import dev.watchfloor.app.store.H2AuditSettings;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2ConnectorRepository;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2GuardSettings;
import dev.watchfloor.app.store.H2IncidentNumbers;
import dev.watchfloor.app.store.H2IndexMemory;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2Notebook;
import dev.watchfloor.app.store.H2PlaybookShelf;
import dev.watchfloor.app.store.H2ProofLedger;
import dev.watchfloor.app.store.H2Retention;
import dev.watchfloor.app.store.H2SavedViews;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.app.store.H2SigningKey;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.workstation.MachineName;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a console on one database, put together here and nowhere else. */
final class OpenConsole implements Console {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(1_200);
    /** Parts and database together, so that the window is gone within 2 s. */
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(1_900);

    private final Database database;
    private final H2EventStore events;
    private final H2AuditTrail audit;
    private final KeptAuditProof auditProof;
    private final AuditExports auditExports;
    private final H2Notebook notebook;
    private final H2SavedViews savedViews;
    private final H2Retention retention;
    private final H2IndexMemory memory;
    private final EventExports exports;
    private final DenylistExports denylistExports;
    private final SupervisedConnectors connectors;
    private final BulkImport imports;
    private final IncidentFinder incidents;
    private final LiveSessionBoard sessions;
    private final H2GuardSettings guard;
    private final SignedApprovals approvals;
    private final GuardedResponseDesk response;
    private final Devices devices;
    private final Playbooks playbooks;
    private boolean isStarted;
    private boolean isClosed;

    /** Reads what the database holds; the database is closed with the console. */
    OpenConsole(Database database, ConsoleOptions options) throws ProfileException, InterruptedException {
        this.database = database;
        events = H2EventStore.open(database, options.clock(), H2IndexMemory.options(database));
        WorkstationKeys keys = WorkstationKeys.open(options.workstation(), MachineName.find());
        audit = H2AuditTrail.open(database, options.clock(), keys);
        auditProof = new KeptAuditProof(
                audit,
                audit.writerFor("console"),
                audit.writerFor(options.actor()),
                keys,
                new H2AuditSettings(database),
                options.workstation(),
                options.clock());
        auditExports = new AuditExports(audit, auditProof, audit.writerFor(options.actor()), options.clock());
        notebook = new H2Notebook(database, options.actor(), options.clock());
        savedViews = new H2SavedViews(database);
        exports = new EventExports(events, audit.writerFor(options.actor()), options.clock());
        denylistExports = new DenylistExports(audit.writerFor(options.actor()), options.clock());
        retention = new H2Retention(
                database,
                events,
                audit.writerFor(options.actor()),
                audit.writerFor("console"),
                options.clock(),
                events::drop);
        memory = new H2IndexMemory(database, events, audit.writerFor(options.actor()));
        connectors = new SupervisedConnectors(
                options.factories(),
                H2ConnectorRepository.open(database),
                events,
                audit.writerFor(options.actor()),
                options.clock(),
                Pacing.real());
        connectors.load();
        imports = new PipelinedImport(connectors, events, events, audit.writerFor(options.actor()));
        incidents = new IncidentFinder(new H2IncidentNumbers(database), options.clock());
        sessions = new LiveSessionBoard(
                connectors,
                new H2SessionLedger(database),
                incidents::incidentOf,
                record -> incidents.sessionSeen(record.provider(), record.session()),
                options.clock());
        guard = new H2GuardSettings(database, audit.writerFor(options.actor()), options.actor(), options.clock());
        approvals = new SignedApprovals(
                new H2ApprovalBook(database),
                H2SigningKey.open(database, options.actor()),
                audit.writerFor(options.actor()),
                options.actor(),
                options.clock());
        response = new GuardedResponseDesk(DeskContext.ofThisMachine(
                connectors,
                sessions,
                sessions,
                events,
                audit.writerFor(options.actor()),
                audit.writerFor("console"),
                options.actor(),
                new H2ActLedger(database),
                new H2LeaseLedger(database),
                new H2ProofLedger(database),
                guard,
                approvals,
                options.clock()));
        devices = new LiveDevices(connectors);
        playbooks = new PlaybookDesk(
                new H2PlaybookShelf(database),
                response,
                new Unfolding(response, sessions, devices, options.clock()),
                audit.writerFor(options.actor()));
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public SessionBoard sessions() {
        return sessions;
    }

    @Override
    public IncidentBoard incidents() {
        return incidents;
    }

    @Override
    public ConnectorDesk connectors() {
        return connectors;
    }

    @Override
    public ResponseDesk response() {
        return response;
    }

    @Override
    public Playbooks playbooks() {
        return playbooks;
    }

    @Override
    public Devices devices() {
        return devices;
    }

    @Override
    public GuardSettings guard() {
        return guard;
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public AuditProof auditProof() {
        return auditProof;
    }

    @Override
    public AuditExports auditExports() {
        return auditExports;
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public SavedViews savedViews() {
        return savedViews;
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
        return imports;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public IndexMemory memory() {
        return memory;
    }

    @Override
    public synchronized void start() {
        if (isStarted || isClosed) {
            return;
        }
        isStarted = true;
        // Who listens comes before who speaks, so that nothing is missed.
        incidents.start(events);
        sessions.start(events);
        response.start();
        connectors.start();
        retention.start();
        auditProof.start();
    }

    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        // All parts at once and by one deadline: each waits for its own threads, and together they have 2 s with the
        // database, which comes last because all others write to it.
        List<Thread> closing = Stream.<Runnable>of(
                        connectors::close,
                        response::close,
                        sessions::close,
                        incidents::close,
                        retention::close,
                        auditProof::close,
                        events::close)
                .map(Thread.ofVirtual().name("console-close")::start)
                .toList();
        long begun = System.nanoTime();
        try {
            long deadline = begun + LONGEST_WAIT.toNanos();
            for (Thread part : closing) {
                part.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        auditProof.noteLast();
        database.close(LONGEST_CLOSE.minusNanos(System.nanoTime() - begun));
    }
}

package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.evidence.AuditedViews;
import dev.watchfloor.app.evidence.EvidenceViews;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.incidents.KeptIncidents;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intelligence.KeptIntelligence;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.playbooks.PlaybookDesk;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.Unfolding;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.rules.KeptRules;
import dev.watchfloor.app.rules.RuleBooks;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A console in memory that holds two hours of a story: background traffic, credential stuffing, scanner alerts, a
 * honeypot touch and a session that should not be. Everything follows from the clock's first reading, so two consoles
 * with the same clock hold the same. Acts change it: a revoked session ends, a blocked network is on the lists, and all
 * of it is in the audit. Thread-safe.
 */
public final class FakeConsole implements Console {
    /** Now, for pictures and tests that want a date to talk about. */
    public static final Instant NOON = Instant.parse("2026-11-23T15:14:38.250Z");

    private final FakeEventStore events;
    private final Clock clock;
    private final FakeSession session;
    private final FakeOperators operators;
    private final FakeWorkstations workstations;
    private final FakeSessionBoard sessions;
    private final FakeThreadBoard threads;
    private final FakeConnectorDesk connectors;
    private final FakeInPlace inPlace;
    private final FakeAuditTrail audit;
    private final FakeAuditProof auditProof;
    private final AuditExports auditExports;
    private final EvidenceViews evidence;
    private final FakeNotebook notebook;
    private final FakeSavedViews savedViews = new FakeSavedViews();
    private final FakeRetention retention = new FakeRetention();
    private final FakeIndexMemory memory = new FakeIndexMemory();
    private final SignedApprovals approvals;
    private final FakeResponseDesk response;
    private final FakeDevices devices = new FakeDevices();
    private final FakeDeviceQueue deviceQueue = new FakeDeviceQueue(devices);
    private final FakeDevicePolicies devicePolicies = new FakeDevicePolicies();
    private final MemoryIndicatorShelf indicators = new MemoryIndicatorShelf();
    private final Playbooks playbooks;
    private final KeptRules rules;
    private final KeptIncidents incidents;
    private final KeptIntelligence intelligence;
    private final EventExports exports;
    private final DenylistExports denylistExports;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean closed;

    private FakeConsole(Clock clock, boolean story) {
        this.clock = clock;
        Instant now = clock.instant();
        session = new FakeSession(clock);
        operators = new FakeOperators(clock);
        workstations = new FakeWorkstations(clock);
        events = new FakeEventStore(() -> memory.budget().bytes());
        sessions = new FakeSessionBoard(clock);
        audit = new FakeAuditTrail(clock);
        auditProof = new FakeAuditProof(audit, clock);
        evidence = new AuditedViews(audit::write);
        auditExports = new AuditExports(audit, auditProof, audit, clock, session);
        notebook = new FakeNotebook(clock);
        threads = new FakeThreadBoard();
        connectors = new FakeConnectorDesk(clock, audit);
        inPlace = new FakeInPlace(audit, session, clock);
        SigningKey key = SigningKey.make("ana@desk");
        approvals = new SignedApprovals(new MemoryApprovalBook(), () -> key, audit::write, "ana@desk", clock);
        response = new FakeResponseDesk(clock, sessions, approvals, audit);
        playbooks = new PlaybookDesk(
                new MemoryShelf(), response, new Unfolding(response, sessions, devices, clock), audit::write);
        rules = new KeptRules(
                new RuleBooks(new MemoryRuleShelf(), new MemoryListShelf(), new MemorySuppressionBook()),
                TypedInputs.nowhere(),
                events,
                connectors,
                audit::write,
                "ana@desk",
                clock);
        intelligence = new KeptIntelligence(indicators, events, audit::write, "ana@desk", clock);
        exports = new EventExports(events, audit::write, clock, session);
        denylistExports = new DenylistExports(audit::write, clock, session);
        if (story) {
            events.fill(StoryEvents.upTo(now));
            sessions.fill(StorySessions.upTo(now));
            threads.fill(StoryThread.upTo(now, events));
            audit.fill(StoryAudit.upTo(now));
            auditProof.anchorNow();
            connectors.fill(StoryConnectors.upTo(now));
            response.fill(StoryDenylist.upTo(now), StoryActions.upTo(now));
        }
        MemoryIncidentBook book = new MemoryIncidentBook();
        StoryIncidents.fill(book, threads, events, now);
        incidents = new KeptIncidents(
                book,
                events,
                response::actions,
                audit::write,
                audit::write,
                session.operator().name(),
                clock);
    }

    /** The story up to the clock's present reading. */
    public static FakeConsole withStory(Clock clock) {
        return new FakeConsole(clock, true);
    }

    /** The story with the clock standing at {@link #NOON}. */
    public static FakeConsole withStory() {
        return withStory(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Nothing connected, nothing seen: what a new operator meets. */
    public static FakeConsole empty(Clock clock) {
        return new FakeConsole(clock, false);
    }

    @Override
    public FakeSession session() {
        return session;
    }

    @Override
    public FakeOperators operators() {
        return operators;
    }

    @Override
    public FakeWorkstations workstations() {
        return workstations;
    }

    /** Anybody with the code 123456 is an approver of this profile, but for who is signed in. */
    @Override
    public SecondPersons secondPersons() {
        return (plan, second, verdict, validity, comment) -> {
            if (!(second.secondFactor() instanceof SecondFactor.Code code)
                    || !code.text().equals("123456")) {
                throw new SignInRefusedException(
                        SignInRefusedException.Reason.WRONG,
                        "The name, the password or the code is wrong, or the code was used before.",
                        Duration.ZERO);
            }
            if (second.name().equals(session.operator().name())) {
                throw new UnfitApprovalException(
                        "Nobody is a second person to themselves. Somebody else has to sign in.");
            }
            OtherProfile other = new OtherProfile(second.name(), clock).befriend(approvals, Role.APPROVER);
            return approvals.add(other.knows(approvals).answer(approvals.request(plan), verdict, comment));
        };
    }

    @Override
    public FakeEventStore events() {
        return events;
    }

    @Override
    public FakeSessionBoard sessions() {
        return sessions;
    }

    @Override
    public FakeThreadBoard threads() {
        return threads;
    }

    @Override
    public Incidents incidents() {
        return incidents;
    }

    @Override
    public FakeInPlace inPlace() {
        return inPlace;
    }

    @Override
    public FakeConnectorDesk connectors() {
        return connectors;
    }

    @Override
    public FakeResponseDesk response() {
        return response;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    /** Where its indicators are. */
    MemoryIndicatorShelf indicators() {
        return indicators;
    }

    @Override
    public KeptIntelligence intelligence() {
        return intelligence;
    }

    @Override
    public Playbooks playbooks() {
        return playbooks;
    }

    @Override
    public FakeDevices devices() {
        return devices;
    }

    @Override
    public FakeDevicePolicies devicePolicies() {
        return devicePolicies;
    }

    @Override
    public FakeDeviceQueue deviceQueue() {
        return deviceQueue;
    }

    /** The window does not show what the guard keeps to. */
    @Override
    public GuardSettings guard() {
        throw new UnsupportedOperationException("No view asks for the guard's settings.");
    }

    @Override
    public SignedApprovals approvals() {
        return approvals;
    }

    @Override
    public FakeAuditProof auditProof() {
        return auditProof;
    }

    @Override
    public EvidenceViews evidence() {
        return evidence;
    }

    @Override
    public AuditExports auditExports() {
        return auditExports;
    }

    @Override
    public FakeAuditTrail audit() {
        return audit;
    }

    @Override
    public FakeRetention retention() {
        return retention;
    }

    @Override
    public FakeIndexMemory memory() {
        return memory;
    }

    @Override
    public FakeNotebook notebook() {
        return notebook;
    }

    @Override
    public FakeSavedViews savedViews() {
        return savedViews;
    }

    @Override
    public EventExports exports() {
        return exports;
    }

    /** The story brings its own events. */
    @Override
    public DenylistExports denylistExports() {
        return denylistExports;
    }

    @Override
    public BulkImport imports() {
        return (connector, file, watcher) -> {
            throw new ConnectorException(
                    ConnectorException.Category.MISCONFIGURED, "There is no file " + file + ". Check the path.");
        };
    }

    @Override
    public void start() {
        starts.incrementAndGet();
    }

    /** How often it was started. */
    public int starts() {
        return starts.get();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}

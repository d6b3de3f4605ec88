package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.detection.ListedProxies;
import dev.watchfloor.app.detection.MeasuredClocks;
import dev.watchfloor.app.detection.ThreadFinder;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.incidents.ActSource;
import dev.watchfloor.app.incidents.KeptIncidents;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.rules.KeptRules;
import dev.watchfloor.app.rules.LeasedBlocks;
import dev.watchfloor.app.rules.RuleBooks;
import dev.watchfloor.app.rules.SeenStandings;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2BaselineShelf;
import dev.watchfloor.app.store.H2DeviceShelf;
import dev.watchfloor.app.store.H2IncidentBook;
import dev.watchfloor.app.store.H2LeaseLedger;
import dev.watchfloor.app.store.H2ListShelf;
import dev.watchfloor.app.store.H2RuleShelf;
import dev.watchfloor.app.store.H2SuppressionBook;
import dev.watchfloor.app.store.H2ThreadNumbers;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.work.Closing;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** The parts of a console that find something in the events, and what becomes of it. */
final class OpenDetection {
    /** The whole console has 2 s. */
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(1_100);

    final ThreadFinder threads;
    /** What sign-ins tell of devices; whoever watches them teaches it. */
    final SeenDevices seen;

    final ProductRegisters registers;

    final KeptRules rules;
    final KeptIncidents incidents;

    /**
     * @param guard asked when an event is joined, for the proxies that the operators listed
     * @param acts asked when an incident is looked at
     * @param own writes the audit in the operator's name
     * @param console writes it in the console's
     */
    OpenDetection(
            Database database,
            EventStore events,
            SupervisedConnectors connectors,
            Supplier<GuardSettings> guard,
            ActSource acts,
            AuditLog own,
            AuditLog console,
            String who,
            Clock clock) {
        threads = new ThreadFinder(
                new H2ThreadNumbers(database),
                new MeasuredClocks(connectors::list, clock),
                new ListedProxies(guard),
                clock);
        seen = new SeenDevices(new H2DeviceShelf(database), clock);
        registers = new ProductRegisters();
        rules = new KeptRules(
                new RuleBooks(new H2RuleShelf(database), new H2ListShelf(database), new H2SuppressionBook(database)),
                new TypedInputs(
                        new Baselines(new H2BaselineShelf(database)),
                        new LeasedBlocks(new H2LeaseLedger(database), clock),
                        new SeenStandings(seen, connectors, registers)),
                events,
                connectors,
                own,
                who,
                clock);
        incidents = new KeptIncidents(new H2IncidentBook(database), events, acts, own, console, who, clock);
    }

    /** Who listens comes before who speaks, so that nothing is missed. */
    void start(EventStore events) {
        incidents.start(threads);
        threads.start(events);
        rules.start();
    }

    void close() {
        Closing.together(LONGEST_CLOSE, threads::close, incidents::close, rules::close);
    }
}

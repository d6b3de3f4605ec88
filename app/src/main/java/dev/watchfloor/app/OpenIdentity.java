package dev.watchfloor.app;

import dev.watchfloor.app.detection.ThreadFinder;
import dev.watchfloor.app.devices.DeviceShelf;
import dev.watchfloor.app.devices.DeviceWatch;
import dev.watchfloor.app.devices.ListedDevices;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.desk.LiveDevices;
import dev.watchfloor.app.response.register.LiveDeviceQueue;
import dev.watchfloor.app.response.register.RegisterWatch;
import dev.watchfloor.app.response.register.RegisteredConnectors;
import dev.watchfloor.app.rules.RuleWatch;
import dev.watchfloor.app.sessions.LiveSessionBoard;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2DeviceShelf;
import dev.watchfloor.app.store.H2SessionLedger;
import dev.watchfloor.app.timeline.EventStore;
import java.time.Clock;
import java.util.Set;

/** The parts of a console that know who is signed in, and on what. */
final class OpenIdentity {
    final LiveSessionBoard sessions;
    final SeenDevices seen;
    /** Where each identity provider keeps a register of devices, its own or the console's. */
    final RegisteredConnectors connectors;

    final Devices devices;
    final DeviceQueue queue;
    final ProductRegisters registers;
    private final DeviceWatch watch;
    private final RegisterWatch looks;

    /** @param threads told of sessions seen for the first time */
    OpenIdentity(
            Database database,
            SupervisedConnectors connectors,
            EventStore events,
            SeenDevices seen,
            ProductRegisters registers,
            ThreadFinder threads,
            Clock clock) {
        this.seen = seen;
        this.registers = registers;
        // Findings of our own are no sign-ins.
        watch = new DeviceWatch(events, seen, Set.of(RuleWatch.CONNECTOR), clock);
        sessions = new LiveSessionBoard(
                connectors,
                new H2SessionLedger(database),
                threads::incidentOf,
                record -> {
                    threads.sessionSeen(record.provider(), record.session());
                    watch.opened(record);
                },
                clock);
        this.connectors = new RegisteredConnectors(connectors, seen);
        devices = new LiveDevices(this.connectors);
        DeviceShelf shelf = new H2DeviceShelf(database);
        queue = new LiveDeviceQueue(
                this.connectors, devices, seen, new ListedDevices(shelf, clock), registers, sessions, clock);
        looks = new RegisterWatch(this.connectors, queue);
    }

    /** Begins to look at the providers and to listen to their events. */
    void start(EventStore events) {
        watch.start();
        sessions.start(events);
        looks.start();
    }

    void close() {
        looks.close();
        sessions.close();
        watch.close();
    }
}

package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorTrial;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.FeedReport;
import dev.watchfloor.app.intake.MappedRecord;
import dev.watchfloor.app.intake.RecordSample;
import dev.watchfloor.app.intake.TrialWatch;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Connectors that only claim to run. Settings are checked as the real desk checks them. Thread-safe. */
public final class FakeConnectorDesk implements ConnectorDesk {
    private final Clock clock;
    private final FakeAuditTrail audit;
    private final List<ConnectorStatus> connectors = new ArrayList<>();
    private final List<ConnectorDraft> drafts = new ArrayList<>();
    private final Listeners listeners = new Listeners();

    FakeConnectorDesk(Clock clock, FakeAuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
    }

    synchronized void fill(List<ConnectorStatus> statuses) {
        connectors.addAll(statuses);
    }

    @Override
    public List<ConnectorType> types() {
        return StoryConnectors.types();
    }

    @Override
    public synchronized List<ConnectorStatus> list() {
        return connectors.stream()
                .sorted(Comparator.comparing(ConnectorStatus::name))
                .toList();
    }

    @Override
    public void add(ConnectorDraft draft) throws ConnectorException {
        synchronized (this) {
            if (connectors.stream().anyMatch(status -> status.name().equals(draft.name()))) {
                throw new ConnectorException(
                        Category.MISCONFIGURED, "There is already a connector named \"" + draft.name() + "\".");
            }
            connectors.add(status(draft));
            drafts.add(draft);
        }
        audit.write("connector.add", draft.name(), "", "DONE", "Added as " + draft.type() + ".");
        listeners.tell();
    }

    @Override
    public void update(ConnectorDraft draft) throws ConnectorException {
        ConnectorStatus changed = status(draft);
        synchronized (this) {
            requireKnown(draft.name());
            connectors.replaceAll(status -> status.name().equals(draft.name()) ? changed : status);
            drafts.add(draft);
        }
        audit.write("connector.update", draft.name(), "", "DONE", "Settings changed.");
        listeners.tell();
    }

    @Override
    public void remove(String name) throws ConnectorException {
        synchronized (this) {
            requireKnown(name);
            connectors.removeIf(status -> status.name().equals(name));
        }
        audit.write("connector.remove", name, "", "DONE", "Removed; its events stay.");
        listeners.tell();
    }

    @Override
    public ConnectorTrial test(ConnectorDraft draft, TrialWatch watch) throws ConnectorException {
        type(draft);
        Settings.of(type(draft).settings(), draft.settings());
        boolean bad = draft.settings().values().stream().anyMatch(value -> value.contains("wrong"));
        if (bad) {
            return new ConnectorTrial(
                    List.of(
                            SelfCheck.failed(
                                    "Reach the product", "Connection refused. Check the address and the firewall."),
                            SelfCheck.skipped("Read events", "Not tried, because the product does not answer.")),
                    new RecordSample.Unreadable("Connection refused. Check the address and the firewall."));
        }
        if (draft.settings().containsKey("listen")) {
            return listened(watch);
        }
        return new ConnectorTrial(
                List.of(
                        SelfCheck.passed("Reach the product", "Answers within 14 ms, certificate verified."),
                        SelfCheck.passed("Read events", "Allowed; the newest is 3 s old."),
                        SelfCheck.warning("Compare clocks", "Its clock is 4 s ahead of ours. Check its time service.")),
                sample());
    }

    /** Nobody sends anything: it listens until it is stopped. */
    private static ConnectorTrial listened(TrialWatch watch) {
        CompletableFuture<RecordSample> stopped = new CompletableFuture<>();
        watch.listening(Duration.ofSeconds(15), () -> stopped.complete(new RecordSample.Silent(Duration.ZERO, 0)));
        return new ConnectorTrial(
                List.of(SelfCheck.passed(
                        "Listen for syslog",
                        "It can listen on 127.0.0.1:5514, and does once the connector is saved. Only programs on this"
                                + " machine may send.")),
                stopped.join());
    }

    private RecordSample sample() {
        List<MappedRecord> latest = new ArrayList<>();
        for (int number = 1; number <= RecordSample.MOST; number++) {
            String address = "203.0.113." + number;
            latest.add(new MappedRecord(
                    List.of(
                            new MappedRecord.Value(
                                    "@timestamp",
                                    clock.instant().minusSeconds(number).toString()),
                            new MappedRecord.Value("watchfloor.layer", "detection"),
                            new MappedRecord.Value("event.action", "alert"),
                            new MappedRecord.Value("event.severity", "high"),
                            new MappedRecord.Value("message", "ET SCAN automated client"),
                            new MappedRecord.Value("source.ip", address),
                            new MappedRecord.Value("destination.ip", "192.0.2.20"),
                            new MappedRecord.Value("rule.name", "ET SCAN automated client")),
                    "{\"event_type\":\"alert\",\"src_ip\":\"" + address
                            + "\",\"alert\":{\"signature\":\"ET SCAN automated client\",\"severity\":1}}"));
        }
        return new RecordSample.Read(
                47, latest, 1, List.of(new RejectedRecord("This is not a JSON object.", "Started eve-log")), true);
    }

    @Override
    public List<SelfCheck> check(String name) throws ConnectorException {
        requireKnown(name);
        return List.of(SelfCheck.passed("Reach the product", "Answers within 14 ms, certificate verified."));
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** Every draft that was added or updated, in order. */
    public synchronized List<ConnectorDraft> drafts() {
        return List.copyOf(drafts);
    }

    private ConnectorType type(ConnectorDraft draft) throws ConnectorException {
        return types().stream()
                .filter(type -> type.type().equals(draft.type()))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(
                        Category.MISCONFIGURED, "There is no connector of type \"" + draft.type() + "\"."));
    }

    private ConnectorStatus status(ConnectorDraft draft) throws ConnectorException {
        ConnectorType type = type(draft);
        Settings settings = Settings.of(type.settings(), draft.settings());
        return new ConnectorStatus(
                draft.name(),
                type.type(),
                type.displayName(),
                type.layer(),
                type.icon(),
                settings.asMap(),
                draft.references(),
                type.capabilities(),
                Health.healthy("Answers.", Duration.ofMillis(14), Duration.ZERO),
                0,
                0,
                0,
                null,
                clock.instant(),
                0,
                null,
                clock.instant(),
                FeedReport.NONE);
    }

    private synchronized void requireKnown(String name) throws ConnectorException {
        if (connectors.stream().noneMatch(status -> status.name().equals(name))) {
            throw new ConnectorException(Category.MISCONFIGURED, "There is no connector named \"" + name + "\".");
        }
    }
}

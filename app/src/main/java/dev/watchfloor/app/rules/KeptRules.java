package dev.watchfloor.app.rules;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.baselines.Remembered;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.rules.lists.KeptLists;
import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.naming.RuleReach;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.RuleText;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.connectors.spi.Capability;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules on a shelf, asked of all that is stored. Thread-safe. */
public final class KeptRules implements Rules, AutoCloseable {
    private final RuleShelf shelf;
    private final AuditLog audit;
    private final String who;
    private final Clock clock;
    private final ConnectorDesk connectors;
    private final Map<String, String> shipped = ShippedRules.all();
    private final Listeners listeners = new Listeners();
    private final KeptLists lists;
    private final RuleHistory history;
    private final KeptSuppressions suppressions;
    private final RuleWatch watch;
    private final TypedWatch typed;
    private final Baselines baselines;
    private final TypedInputs inputs;
    private final RuleReach reach;
    private volatile SigmaRules active;

    /**
     * @param inputs what typed rules look at
     * @param who changes rules here
     */
    public KeptRules(
            RuleBooks books,
            TypedInputs inputs,
            EventStore events,
            ConnectorDesk connectors,
            AuditLog audit,
            String who,
            Clock clock) {
        shelf = books.files();
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.connectors = connectors;
        lists = new KeptLists(books.lists(), audit, who, clock, this::changed);
        baselines = inputs.baselines();
        this.inputs = inputs;
        reach = new RuleReach(connectors.types().stream()
                .filter(type -> type.capabilities().contains(Capability.EVENTS))
                .map(ConnectorType::type)
                .toList());
        history = new RuleHistory(events, this::typeOf);
        suppressions = new KeptSuppressions(books.suppressions(), events, RuleWatch.CONNECTOR, audit, who, clock);
        watch = new RuleWatch(events, this::typeOf, suppressions, clock, listeners::tell);
        typed = new TypedWatch(events, inputs, suppressions, clock, listeners::tell);
        active = assembled();
    }

    public void start() {
        suppressions.start();
        watch.start(active);
        typed.start(typed());
    }

    @Override
    public List<RuleShelf.Entry> files() {
        Map<String, RuleShelf.Entry> files = new TreeMap<>();
        shipped.forEach((file, text) -> files.put(file, new RuleShelf.Entry(file, text, false, "", Instant.EPOCH)));
        TypedFiles.shipped().forEach(entry -> files.put(entry.file(), entry));
        shelf.all().forEach(entry -> files.put(entry.file(), entry));
        return List.copyOf(files.values());
    }

    @Override
    public SigmaRules active() {
        return active;
    }

    @Override
    public List<ReadyRule> typed() {
        return TypedFiles.ready(files());
    }

    @Override
    public synchronized SigmaRules put(Map<String, String> texts) {
        SigmaRules read = read(texts);
        List<RuleShelf.Entry> kept = new ArrayList<>();
        texts.forEach((file, text) -> {
            boolean isUsable = file.length() <= LONGEST_NAME
                    && (TypedFiles.isUsable(file, text)
                            || !TypedRules.isTyped(file)
                                    && RuleText.read(text, file, lists).stream()
                                            .anyMatch(each -> each.document() != null));
            if (isUsable) {
                kept.add(new RuleShelf.Entry(file, text, true, who, clock.instant()));
            }
        });
        shelf.put(kept);
        if (!kept.isEmpty()) {
            audit.write(
                    "rules.put",
                    kept.size() == 1 ? kept.getFirst().file() : kept.size() + " files",
                    "",
                    "DONE",
                    read.rules().size() + " rules, " + read.correlations().size() + " correlations; "
                            + read.rejected().size() + " rejected.");
            changed();
        }
        return read;
    }

    @Override
    public List<RuleProblem> check(String file, String text) {
        if (TypedRules.isTyped(file)) {
            return read(Map.of(file, text)).rejected().stream()
                    .map(rejected -> ProblemLines.of(text, rejected))
                    .toList();
        }
        List<RuleText.Read> read = RuleText.read(text, file, lists);
        RuleAssembly assembly = new RuleAssembly(lists);
        // Only what looks at others needs them; putting thousands together takes its time.
        if (read.stream().anyMatch(each -> each.document() != null && !(each.document() instanceof SigmaRule))) {
            shelf.all().stream()
                    .filter(entry -> entry.isOn() && !entry.file().equals(file) && !TypedRules.isTyped(entry.file()))
                    .forEach(entry -> assembly.add(entry.text(), entry.file()));
        }
        assembly.add(text, file);
        return assembly.assembled().rejected().stream()
                .filter(rejected -> rejected.file().equals(file))
                .map(rejected -> ProblemLines.of(text, rejected))
                .toList();
    }

    @Override
    public Optional<String> reach(SigmaRule rule) {
        return reach.problem(rule);
    }

    @Override
    public synchronized boolean switchTo(String file, boolean isOn) {
        for (RuleShelf.Entry entry : files()) {
            if (entry.file().equals(file)) {
                shelf.put(List.of(new RuleShelf.Entry(file, entry.text(), isOn, who, clock.instant())));
                audit.write(
                        "rules.switch",
                        file,
                        "",
                        "DONE",
                        isOn ? "On." : "Off.",
                        new Change(word(entry.isOn()), word(isOn)));
                changed();
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized boolean remove(String file) {
        boolean wasThere = shelf.remove(file);
        if (wasThere) {
            audit.write("rules.remove", file, "", "DONE", "Its findings stay.");
            changed();
        }
        return wasThere;
    }

    @Override
    public RuleTrial tryOut(Map<String, String> texts, TimeRange range, RuleTrial.Progress progress)
            throws InterruptedException {
        return history.tryOut(read(texts), TypedFiles.read(texts), range, inputs, progress);
    }

    @Override
    public Map<String, Long> findings(TimeRange range) {
        return history.findings(range);
    }

    @Override
    public RuleState state() {
        return watch.state().and(typed.state());
    }

    @Override
    public Map<ActorKind, Remembered> usual() {
        return baselines.remembered();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public RuleLists lists() {
        return lists;
    }

    @Override
    public Suppressions suppressions() {
        return suppressions;
    }

    @Override
    public void close() {
        suppressions.close();
        watch.close();
        typed.close();
    }

    private SigmaRules read(Map<String, String> texts) {
        RuleAssembly assembly = new RuleAssembly(lists);
        new TreeMap<>(texts).forEach((file, text) -> {
            if (!TypedRules.isTyped(file)) {
                assembly.add(text, file);
            }
        });
        return TypedFiles.with(assembly.assembled(), texts);
    }

    private synchronized void changed() {
        active = assembled();
        watch.use(active);
        typed.use(typed());
        listeners.tell();
    }

    private SigmaRules assembled() {
        RuleAssembly assembly = new RuleAssembly(lists);
        shelf.all().stream()
                .filter(RuleShelf.Entry::isOn)
                .filter(entry -> !TypedRules.isTyped(entry.file()))
                .forEach(entry -> assembly.add(entry.text(), entry.file()));
        return assembly.assembled();
    }

    private static String word(boolean isOn) {
        return isOn ? "on" : "off";
    }

    private String typeOf(String name) {
        return connectors.list().stream()
                .filter(status -> status.name().equals(name))
                .map(ConnectorStatus::type)
                .findFirst()
                .orElse("");
    }
}

package dev.watchfloor.app.incidents;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.incidents.HeadWriter.Gist;
import dev.watchfloor.app.incidents.IncidentBook.KeptThread;
import dev.watchfloor.app.incidents.IncidentBook.NewDeed;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Incidents in a book, opened by the threads of a board and worked on by one operator. Thread-safe. */
public final class KeptIncidents implements Incidents, AutoCloseable {
    private final IncidentBook book;
    private final AuditLog own;
    private final AuditLog console;
    private final String who;
    private final Clock clock;
    private final ReachReader reach;
    private final ActSource acts;
    private final Listeners listeners = new Listeners();
    private final Board board = new Board();
    private final ThreadNews news = new ThreadNews();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile List<IncidentHead> heads = List.of();
    private volatile Map<Long, IncidentHead> byNumber = Map.of();

    /**
     * @param own writes the audit in the operator's name
     * @param console writes it in the console's
     * @param who the operator's name
     */
    public KeptIncidents(
            IncidentBook book,
            EventStore events,
            ActSource acts,
            AuditLog own,
            AuditLog console,
            String who,
            Clock clock) {
        this.book = book;
        this.acts = acts;
        this.own = own;
        this.console = console;
        this.who = who;
        this.clock = clock;
        reach = new ReachReader(events, clock);
        board.add(book.deeds(MOST));
        book.threads(
                board.heads().stream().map(IncidentHead::number).toList(),
                kept -> board.told(kept.incident(), Gist.of(kept.thread())));
        look();
    }

    /** Opens an incident for each thread from now on and keeps how they grow. */
    public synchronized void start(ThreadBoard threads) {
        if (!running.isEmpty()) {
            return;
        }
        Recurring keeping =
                Recurring.start("incidents", () -> keep(news.of(threads), threads.absorbed()), Duration.ofSeconds(5));
        running.add(threads.subscribe(keeping::wake));
        running.add(keeping::close);
    }

    @Override
    public void close() {
        running.forEach(Pin::close);
        running.clear();
    }

    @Override
    public List<IncidentHead> list() {
        return heads;
    }

    @Override
    public Optional<Incident> incident(long number) {
        List<HistoryEntry> entries = book.deedsOf(number);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        IncidentFold fold = IncidentFold.of(entries);
        List<Long> merged;
        synchronized (this) {
            merged = board.told(number);
        }
        List<AttackThread> threads = new ArrayList<>();
        List<IncidentFold> told = new ArrayList<>();
        List<HistoryEntry> history = new ArrayList<>(fold.history());
        book.thread(number).ifPresent(threads::add);
        for (long other : merged) {
            book.thread(other).ifPresent(threads::add);
            IncidentFold one = IncidentFold.of(book.deedsOf(other));
            told.add(one);
            history.addAll(one.history());
        }
        threads.sort(Comparator.comparing(AttackThread::started));
        history.sort(Comparator.comparingLong(HistoryEntry::number));
        IncidentHead head =
                HeadWriter.write(number, fold, threads.stream().map(Gist::of).toList(), told);
        return Optional.of(new Incident(
                head,
                threads,
                fold.events(),
                HeadWriter.eventsOf(fold, told),
                merged,
                fold.notes(),
                fold.tasks(),
                history));
    }

    @Override
    public synchronized long open(String title, Severity severity, List<NotedEvent> events) {
        Deed.Opened opened = (Deed.Opened) DeedRules.fitting(new Deed.Opened(title, severity));
        Deed.Attached attached = (Deed.Attached) DeedRules.fitting(new Deed.Attached(events));
        long number = book.newNumber(clock.instant());
        List<NewDeed> deeds = new ArrayList<>();
        deeds.add(new NewDeed(number, clock.instant(), who, opened));
        deeds.add(new NewDeed(number, clock.instant(), who, new Deed.Acknowledged()));
        if (!events.isEmpty()) {
            deeds.add(new NewDeed(number, clock.instant(), who, attached));
        }
        List<HistoryEntry> done = book.add(deeds, List.of());
        board.add(done);
        changed();
        done.forEach(this::audit);
        return number;
    }

    @Override
    public synchronized List<HistoryEntry> apply(Collection<Long> numbers, Deed wanted) {
        Deed deed = DeedRules.fitting(wanted);
        List<NewDeed> deeds = new ArrayList<>();
        for (long number : new LinkedHashSet<>(numbers)) {
            DeedRules.requirePossible(board, number, deed);
            HistoryEntry tried = new HistoryEntry(Long.MAX_VALUE, number, clock.instant(), who, deed, true);
            if (DeedRules.differs(board.fold(number), board.with(tried))) {
                deeds.add(new NewDeed(number, tried.at(), who, deed));
            }
        }
        return done(deeds);
    }

    @Override
    public synchronized int takeBack(Collection<Long> steps) {
        List<NewDeed> deeds = new ArrayList<>();
        for (long step : new LinkedHashSet<>(steps)) {
            HistoryEntry entry = board.entry(step);
            if (entry == null || entry.deed() instanceof Deed.Opened) {
                throw new IllegalArgumentException("There is no step " + step + " that can be taken back.");
            }
            if (entry.counts()) {
                deeds.add(new NewDeed(entry.incident(), clock.instant(), who, new Deed.TakenBack(step)));
            }
        }
        return done(deeds).size();
    }

    @Override
    public Optional<Reach> reach(long number) throws InterruptedException {
        Optional<Incident> incident = incident(number);
        if (incident.isEmpty() || incident.get().threads().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reach.read(incident.get(), ActTies.contained(acts(number))));
    }

    @Override
    public List<OwnAct> acts(long number) {
        return incident(number).map(incident -> ActTies.of(incident, acts)).orElse(List.of());
    }

    @Override
    public @Nullable IncidentHead ofThread(String thread) {
        long number = ThreadNews.numberOf(thread);
        IncidentHead head = byNumber.get(number);
        for (int hops = 0; head != null && head.mergedInto() != null && hops < MOST; hops++) {
            head = byNumber.get(Objects.requireNonNull(head.mergedInto()));
        }
        return head;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private List<HistoryEntry> done(List<NewDeed> deeds) {
        if (deeds.isEmpty()) {
            return List.of();
        }
        List<HistoryEntry> done = book.add(deeds, List.of());
        board.add(done);
        changed();
        done.forEach(this::audit);
        return done;
    }

    /** Keeps threads as they are told now; the first time, each opens an incident. */
    private synchronized void keep(Collection<AttackThread> told, Map<String, String> absorbed) {
        // In the order of numbers, so that the history is too.
        Map<Long, AttackThread> threads = new TreeMap<>();
        told.forEach(thread -> {
            long number = ThreadNews.numberOf(thread.id());
            Gist kept = board.gist(number);
            if (kept == null || !kept.isFullerThan(Gist.of(thread))) {
                threads.put(number, thread);
            }
        });
        news.kept(told.stream()
                .filter(thread -> !threads.containsKey(ThreadNews.numberOf(thread.id())))
                .toList());
        List<NewDeed> deeds = new ArrayList<>();
        for (long number : threads.keySet()) {
            // It may be one that is kept and was not at hand.
            if (!board.has(number)) {
                board.add(book.deedsOf(number));
            }
            if (!board.has(number)) {
                deeds.add(byConsole(number, new Deed.Opened("", null)));
            }
        }
        absorbed.forEach((id, teller) -> {
            long number = ThreadNews.numberOf(id);
            long into = ThreadNews.numberOf(teller);
            if (DeedRules.mergesByItself(board, number, into)) {
                deeds.add(byConsole(number, new Deed.Merged(into)));
            }
        });
        if (threads.isEmpty() && deeds.isEmpty()) {
            return;
        }
        List<HistoryEntry> done = book.add(
                deeds,
                threads.entrySet().stream()
                        .map(thread -> new KeptThread(thread.getKey(), thread.getValue()))
                        .toList());
        board.add(done);
        threads.forEach((number, thread) -> board.told(number, Gist.of(thread)));
        news.kept(told);
        changed();
        done.forEach(entry -> console.write(
                "incident." + DeedRules.verb(entry.deed()),
                IncidentHead.idOf(entry.incident()),
                "",
                "DONE",
                entry.deed() instanceof Deed.Opened
                        ? Objects.requireNonNull(threads.get(entry.incident())).title() + "."
                        : DeedRules.sentence(entry.deed())));
    }

    private NewDeed byConsole(long number, Deed deed) {
        return new NewDeed(number, clock.instant(), HistoryEntry.CONSOLE, deed);
    }

    private void audit(HistoryEntry entry) {
        own.write(
                "incident." + DeedRules.verb(entry.deed()),
                IncidentHead.idOf(entry.incident()),
                "",
                "DONE",
                DeedRules.sentence(entry.deed()));
    }

    private void changed() {
        look();
        listeners.tell();
    }

    private void look() {
        heads = board.heads();
        byNumber = heads.stream().collect(Collectors.toMap(IncidentHead::number, head -> head));
    }
}

package dev.watchfloor.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2IncidentBook;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.connectors.event.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIncidentsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final MovableClock clock = new MovableClock("2026-11-24T12:00:00Z");
    private final List<String> audit = new CopyOnWriteArrayList<>();
    private final List<Action> acts = new ArrayList<>();
    private final Threads threads = new Threads();

    @TempDir
    Path folder;

    private Database database;
    private KeptIncidents incidents;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        incidents = opened("ana");
    }

    @AfterEach
    void close() {
        incidents.close();
        database.close();
    }

    @Test
    void eachThreadOpensOneIncidentThatGrowsWithIt() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        IncidentHead head = only();
        assertThat(head.id()).isEqualTo("INC-7");
        assertThat(head.state()).isEqualTo(IncidentState.NEW);
        assertThat(head.severity()).isEqualTo(Severity.HIGH);
        assertThat(head.networks()).containsExactly("203.0.113.0/24");
        assertThat(audit).containsExactly("console incident.open INC-7");

        grow(Samples.thread(7, Severity.CRITICAL, NOON.plusSeconds(60)));
        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(only().latest()).isEqualTo(NOON.plusSeconds(60));
        assertThat(incidents.incident(7).orElseThrow().history()).hasSize(1);
    }

    @Test
    void whatWasDoneIsThereAfterARestartThreadsTooThatNobodyFindsAnyMore() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        incidents.apply(List.of(7L), new Deed.Acknowledged());
        incidents.apply(List.of(7L), new Deed.Noted("Called\u202e the shop\nthey know nothing"));
        incidents.apply(List.of(7L), new Deed.Marked(Tlp.AMBER_STRICT, Pap.GREEN));
        Incident before = incidents.incident(7).orElseThrow();

        incidents.close();
        incidents = opened("ben");
        Incident after = incidents.incident(7).orElseThrow();
        assertThat(after).isEqualTo(before);
        assertThat(incidents.list()).containsExactly(before.head());
        assertThat(after.head().owner()).isEqualTo("ana");
        assertThat(after.notes().getFirst().text()).isEqualTo("Called the shop\nthey know nothing");
        assertThat(after.threads()).containsExactly(Samples.thread(7, Severity.HIGH, NOON));
    }

    @Test
    void whatIsReadAgainOfALongAttackTakesNothingFromWhatWasKept() {
        AttackThread whole = Samples.thread(7, Severity.HIGH, NOON);
        grow(whole);
        IncidentHead before = only();

        threads.tell(List.of(lastStepOf(whole)));
        grow(Samples.thread(8, Severity.LOW, NOON));
        Incident after = incidents.incident(7).orElseThrow();
        assertThat(after.threads()).containsExactly(whole);
        assertThat(after.head()).isEqualTo(before);

        grow(lastStepOf(Samples.thread(7, Severity.HIGH, NOON.plusSeconds(60))));
    }

    private static AttackThread lastStepOf(AttackThread thread) {
        return new AttackThread(
                thread.id(),
                thread.score(),
                thread.title(),
                thread.explanation(),
                thread.advice(),
                List.of(thread.steps().getLast()),
                thread.techniques(),
                thread.entities(),
                thread.network(),
                thread.user(),
                thread.provider(),
                thread.session());
    }

    @Test
    void everyStepCanBeTakenBackAndTakingBackToo() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        incidents.apply(List.of(7L), new Deed.Acknowledged());
        List<HistoryEntry> closed =
                incidents.apply(List.of(7L), new Deed.Closed(Verdict.BENIGN, "A scan that was ordered"));
        assertThat(only().verdict()).isEqualTo(Verdict.BENIGN);

        assertThat(incidents.takeBack(numbers(closed))).isEqualTo(1);
        assertThat(only().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        assertThat(only().verdict()).isNull();
        assertThat(incidents.takeBack(numbers(closed))).as("it counts no more").isZero();

        long back = incidents.incident(7).orElseThrow().history().getLast().number();
        assertThat(incidents.takeBack(List.of(back))).isEqualTo(1);
        assertThat(only().verdict()).isEqualTo(Verdict.BENIGN);
        assertThatThrownBy(() -> incidents.takeBack(List.of(1L))).isInstanceOf(IllegalArgumentException.class);
        assertThat(audit).contains("ana incident.close INC-7", "ana incident.undo INC-7");
    }

    @Test
    void whatChangesNothingIsNotDone() {
        grow(Samples.thread(7, Severity.HIGH, NOON), Samples.thread(8, Severity.LOW, NOON));
        incidents.apply(List.of(7L), new Deed.Closed(Verdict.TEST, ""));
        assertThat(incidents.apply(List.of(7L, 8L, 8L), new Deed.Closed(Verdict.TEST, "again")))
                .extracting(HistoryEntry::incident)
                .containsExactly(8L);
        assertThat(incidents.apply(List.of(7L), new Deed.Split())).isEmpty();
    }

    @Test
    void oneThatGrowsAfterItWasClosedSaysSo() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        clock.advance(Duration.ofMinutes(1));
        incidents.apply(List.of(7L), new Deed.Closed(Verdict.TRUE_POSITIVE_NO_IMPACT, ""));
        assertThat(only().grewWhenClosed()).isFalse();
        grow(Samples.thread(7, Severity.HIGH, NOON.plusSeconds(120)));
        assertThat(only().grewWhenClosed()).isTrue();
        assertThat(only().state()).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    void aMergeIsToldByTheOtherUntilItIsSplit() {
        grow(Samples.thread(7, Severity.HIGH, NOON), Samples.thread(8, Severity.CRITICAL, NOON.plusSeconds(9)));
        grow(Samples.thread(9, Severity.LOW, NOON.plusSeconds(5)));
        incidents.apply(List.of(9L), new Deed.Merged(8));
        incidents.apply(List.of(8L), new Deed.Merged(7));
        Incident teller = incidents.incident(7).orElseThrow();
        assertThat(teller.merged()).containsExactly(8L, 9L);
        assertThat(teller.threads()).extracting(AttackThread::id).containsExactly("INC-7", "INC-9", "INC-8");
        assertThat(teller.head().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(incidents.ofThread("INC-9")).extracting(IncidentHead::id).isEqualTo("INC-7");
        assertThat(incidents.list()).hasSize(3).contains(teller.head());

        assertThatThrownBy(() -> incidents.apply(List.of(7L), new Deed.Merged(8)))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> incidents.apply(List.of(7L), new Deed.Merged(99)))
                .hasMessageContaining("There is no INC-99");
        incidents.apply(List.of(8L), new Deed.Split());
        assertThat(incidents.incident(7).orElseThrow().merged()).isEmpty();
        assertThat(incidents.incident(8).orElseThrow().merged()).containsExactly(9L);
    }

    @Test
    void theTellersHistoryHasTheStepsOfTheMergedOneUnderItsNumberAndItsEventsCount() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        long joined = only().events();
        long other = incidents.open(
                "Strange paths", Severity.LOW, List.of(new NotedEvent(41, NOON, "edge", "e-41", "403 /admin")));
        incidents.apply(List.of(7L), new Deed.Acknowledged());
        incidents.apply(List.of(other), new Deed.Merged(7));

        Incident teller = incidents.incident(7).orElseThrow();
        assertThat(teller.history())
                .extracting(HistoryEntry::incident)
                .containsExactly(7L, other, other, other, 7L, other);
        assertThat(teller.history()).isSortedAccordingTo(Comparator.comparingLong(HistoryEntry::number));
        assertThat(teller.events()).isEmpty();
        assertThat(teller.mergedEvents()).extracting(NotedEvent::position).containsExactly(41L);
        assertThat(teller.head().events()).isEqualTo(joined + 1);
        assertThat(incidents.list()).contains(teller.head());

        incidents.apply(List.of(7L), new Deed.Attached(teller.mergedEvents()));
        assertThat(incidents.incident(7).orElseThrow().mergedEvents())
                .as("each once")
                .isEmpty();
        assertThat(incidents.incident(7).orElseThrow().head().events()).isEqualTo(joined + 1);
        incidents.apply(List.of(other), new Deed.Split());
        assertThat(incidents.incident(7).orElseThrow().history())
                .extracting(HistoryEntry::incident)
                .containsOnly(7L);
    }

    @Test
    void aThreadThatTurnedOutToBePartOfAnotherIsToldByItsIncidentUnlessSomebodySplitsIt() {
        grow(Samples.thread(7, Severity.HIGH, NOON), Samples.thread(8, Severity.LOW, NOON));
        threads.absorb("INC-8", "INC-7");
        await().until(() -> !incidents.incident(7).orElseThrow().merged().isEmpty());
        assertThat(audit).contains("console incident.merge INC-8");
        incidents.apply(List.of(8L), new Deed.Split());
        grow(Samples.thread(7, Severity.CRITICAL, NOON.plusSeconds(1)));
        assertThat(incidents.incident(7).orElseThrow().merged()).isEmpty();
    }

    @Test
    void somebodyOpensOneOutOfEventsUnderANumberOfItsOwn() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        NotedEvent event = new NotedEvent(41, NOON, "edge", "e-41", "403 /admin");
        long number = incidents.open("  Strange\tpaths ", Severity.MEDIUM, List.of(event));
        Incident opened = incidents.incident(number).orElseThrow();
        assertThat(opened.head().title()).isEqualTo("Strange paths");
        assertThat(opened.head().owner()).isEqualTo("ana");
        assertThat(opened.events()).containsExactly(event);
        incidents.apply(List.of(number), new Deed.Detached(List.of(41L)));
        assertThat(incidents.incident(number).orElseThrow().events()).isEmpty();
        assertThatThrownBy(() -> incidents.open(" \n ", Severity.LOW, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tasksAreSettledAndCounted() {
        grow(Samples.thread(7, Severity.HIGH, NOON));
        long task = incidents
                .apply(List.of(7L), new Deed.TaskAdded("Ask the owner of the account"))
                .getFirst()
                .number();
        assertThat(only().openTasks()).isEqualTo(1);
        incidents.apply(List.of(7L), new Deed.TaskSettled(task, true));
        assertThat(only().openTasks()).isZero();
        assertThat(incidents.incident(7).orElseThrow().tasks().getFirst().settledBy())
                .isEqualTo("ana");
    }

    private KeptIncidents opened(String who) {
        KeptIncidents opened = new KeptIncidents(
                new H2IncidentBook(database),
                new FakeEvents(),
                (limit, before) -> List.copyOf(acts),
                (action, subject, target, outcome, detail, change) -> audit.add(who + " " + action + " " + subject),
                (action, subject, target, outcome, detail, change) -> audit.add("console " + action + " " + subject),
                who,
                clock);
        opened.start(threads);
        return opened;
    }

    private IncidentHead only() {
        assertThat(incidents.list()).hasSize(1);
        return incidents.list().getFirst();
    }

    private void grow(AttackThread... told) {
        List<AttackThread> wanted = List.of(told);
        threads.tell(wanted);
        await().until(() -> wanted.stream()
                .allMatch(thread -> incidents
                        .incident(Long.parseLong(thread.id().substring(4)))
                        .filter(incident -> incident.threads().contains(thread))
                        .filter(incident -> incidents.list().contains(incident.head()))
                        .isPresent()));
    }

    private static List<Long> numbers(List<HistoryEntry> entries) {
        return entries.stream().map(HistoryEntry::number).toList();
    }

    /** A board that knows what it was told. */
    private static final class Threads implements ThreadBoard {
        private final List<AttackThread> all = new CopyOnWriteArrayList<>();
        private final Map<String, String> absorbed = new ConcurrentHashMap<>();
        private final Listeners listeners = new Listeners();

        void tell(List<AttackThread> more) {
            more.forEach(thread -> all.removeIf(known -> known.id().equals(thread.id())));
            all.addAll(more);
            listeners.tell();
        }

        @Override
        public List<AttackThread> within(TimeRange range) {
            return List.copyOf(all);
        }

        void absorb(String id, String teller) {
            all.removeIf(thread -> thread.id().equals(id));
            absorbed.put(id, teller);
            listeners.tell();
        }

        @Override
        public Map<String, String> absorbed() {
            return Map.copyOf(absorbed);
        }

        @Override
        public Pin subscribe(Runnable listener) {
            return listeners.add(listener);
        }
    }
}

package dev.watchfloor.app.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ListShelf;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptListsTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private final List<String> audited = new ArrayList<>();
    private final AtomicInteger changes = new AtomicInteger();

    @TempDir
    Path folder;

    private Database database;
    private KeptLists lists;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        lists = made();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aListIsThereAfterARestartCleaned() throws Exception {
        lists.put(Map.of("admins", List.of(" ana ", "bob\\*", "ana", "")));
        assertThat(made().values("admins")).contains(List.of("ana", "bob\\*"));
        assertThat(made().all()).isEqualTo(lists.all());
        assertThat(changes).hasValue(1);
        assertThat(audited).containsExactly("rules.list admins 2 values.");
    }

    @Test
    void aRemovedListCanBePutBack() throws Exception {
        lists.put(Map.of("admins", List.of("ana")));
        ValueList removed = lists.remove("admins").orElseThrow();
        assertThat(made().values("admins")).isEmpty();
        lists.put(Map.of(removed.name(), removed.values()));
        assertThat(made().values("admins")).contains(List.of("ana"));
        assertThat(lists.remove("nobody")).isEmpty();
    }

    @Test
    void whatCannotBeAListIsRefusedAndTheOthersWithIt() {
        refused("a b", List.of("x"), "letters, digits");
        refused("empty", List.of("", " "), "no values");
        refused("long", List.of("x".repeat(501)), "longer than 500");
        refused("lines", List.of("x\ny"), "more than one line");
        refused("many", IntStream.range(0, 10_001).mapToObj(Integer::toString).toList(), "more than 10000");
        assertThat(lists.all()).isEmpty();
        assertThat(changes).hasValue(0);
    }

    private void refused(String name, List<String> values, String reason) {
        assertThatThrownBy(() ->
                        lists.put(new java.util.TreeMap<>(Map.of("a", Collections.nCopies(2, "b"), name, values))))
                .isInstanceOf(UnfitListException.class)
                .hasMessageContaining(reason);
    }

    private KeptLists made() {
        return new KeptLists(
                new H2ListShelf(database),
                (action, subject, target, outcome, detail, change) ->
                        audited.add(action + " " + subject + " " + detail),
                "ana@desk",
                clock,
                changes::incrementAndGet);
    }
}

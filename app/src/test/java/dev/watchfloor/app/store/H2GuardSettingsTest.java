package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.RefusedEntryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2GuardSettingsTest {
    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private H2AuditTrail audit;
    private H2GuardSettings settings;

    @BeforeEach
    void open() throws ProfileException {
        database = Database.open(folder, clock);
        audit = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        settings = new H2GuardSettings(database, audit.writerFor("ana@desk"), "ana@desk", clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsListedIsThereAfterReopening() throws Exception {
        List<GuardedEntry> added = settings.add(
                Kind.PROXY, List.of("104.16.0.0/13", "2606:4700:0::/32"), "", " Cloudflare ", "in front of edge");
        settings.add(Kind.BREAK_GLASS, List.of("Emergency"), "idp", "Sealed envelope", "audit finding 12");
        settings.setPrivateRanges(PrivateRanges.NEVER, "flat network");
        close();
        open();

        assertThat(settings.entries()).hasSize(3).startsWith(added.toArray(GuardedEntry[]::new));
        assertThat(settings.entries().get(1)).satisfies(entry -> {
            assertThat(entry.value()).isEqualTo("2606:4700::/32");
            assertThat(entry.name()).isEqualTo("Cloudflare");
            assertThat(entry.owner()).isEqualTo("ana@desk");
            assertThat(entry.since()).isEqualTo(clock.instant());
        });
        assertThat(settings.entries().getLast().provider()).isEqualTo("idp");
        assertThat(settings.privateRanges()).isEqualTo(PrivateRanges.NEVER);
    }

    @Test
    void privateRangesNeedASecondPersonUntilSomebodyChooses() {
        assertThat(settings.privateRanges()).isEqualTo(PrivateRanges.APPROVAL);
    }

    @Test
    void aPolicyThatCannotBeReadOpensNothing() throws Exception {
        settings.setPrivateRanges(PrivateRanges.ALLOWED, "lab");
        database.transact(connection -> connection
                .createStatement()
                .executeUpdate("UPDATE settings SET content = 'SOMETIMES' WHERE name = 'guard.private-ranges'"));
        close();
        open();

        assertThat(settings.privateRanges()).isEqualTo(PrivateRanges.APPROVAL);
    }

    @Test
    void theSameValueIsListedOnceWithTheLatestReason() throws Exception {
        settings.add(Kind.RANGE, List.of("192.0.2.7", "192.0.2.7/32"), "", "Printer", "old");
        settings.add(Kind.RANGE, List.of("192.0.2.7"), "", "Printer", "new");
        settings.add(Kind.BREAK_GLASS, List.of("root"), "", "Root", "old");
        settings.add(Kind.BREAK_GLASS, List.of("ROOT"), "", "Root", "new");
        settings.add(Kind.BREAK_GLASS, List.of("root"), "idp", "Root", "elsewhere");

        assertThat(settings.entries())
                .extracting(GuardedEntry::value, GuardedEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("192.0.2.7", "new"),
                        org.assertj.core.groups.Tuple.tuple("ROOT", "new"),
                        org.assertj.core.groups.Tuple.tuple("root", "elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "RANGE, 192.0.2.7/24, '', Did you mean 192.0.2.0/24?",
        "RANGE, office, '', is not an IP address or network",
        "RANGE, 0.0.0.0/0, '', is wider than /8",
        "RANGE, ::/3, '', is wider than /7",
        "EGRESS, 192.0.2.7, idp, leave the provider out",
        "BREAK_GLASS, ' ', '', The account is missing",
        "BREAK_GLASS, 'a\u202Eb', '', must be one line"
    })
    void whatIsNotOneIsRefusedInASentence(Kind kind, String value, String provider, String said) {
        assertThatThrownBy(() -> settings.add(kind, List.of("192.0.2.9", value), provider, "Name", "reason"))
                .isInstanceOf(RefusedEntryException.class)
                .hasMessageContaining(said);
        assertThat(settings.entries()).isEmpty();
        assertThat(audit.latest(9, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void withoutNameOrReasonNothingIsChanged() throws Exception {
        settings.add(Kind.RANGE, List.of("192.0.2.7"), "", "Printer", "prints");

        assertThatThrownBy(() -> settings.add(Kind.RANGE, List.of("192.0.2.8"), "", " ", "reason"))
                .hasMessage("The name is missing.");
        assertThatThrownBy(() -> settings.remove(Kind.RANGE, List.of("192.0.2.7"), "", " "))
                .hasMessage("The reason is missing.");
        assertThatThrownBy(() -> settings.setPrivateRanges(PrivateRanges.ALLOWED, "x".repeat(1_001)))
                .hasMessageContaining("longer than 1000 characters");
        assertThat(settings.entries()).hasSize(1);
        assertThat(settings.privateRanges()).isEqualTo(PrivateRanges.APPROVAL);
    }

    @Test
    void removingIsAllOrNone() throws Exception {
        settings.add(Kind.RANGE, List.of("192.0.2.7", "192.0.2.8"), "", "Printers", "print");

        assertThatThrownBy(() -> settings.remove(Kind.RANGE, List.of("192.0.2.7", "192.0.2.9"), "", "sold"))
                .hasMessage("192.0.2.9 is not on the guard's list of kind range. Nothing was removed.");
        assertThat(settings.entries()).hasSize(2);
        assertThat(settings.remove(Kind.RANGE, List.of("192.0.2.7"), "", "sold"))
                .hasSize(1);
        assertThat(settings.entries()).extracting(GuardedEntry::value).containsExactly("192.0.2.8");
    }

    @Test
    void everyChangeIsInTheAuditWithEveryValue() throws Exception {
        List<String> many = IntStream.range(0, 120)
                .mapToObj(number -> "2001:db8:1234:5678:9abc:def0:" + Integer.toHexString(0x1000 + number) + ":1111")
                .toList();
        settings.add(Kind.RANGE, List.of("192.0.2.7"), "", "Printer", "prints");
        settings.add(Kind.EGRESS, many, "", "Lines", "ours");
        settings.remove(Kind.RANGE, List.of("192.0.2.7"), "", "sold");
        settings.setPrivateRanges(PrivateRanges.ALLOWED, "lab");

        List<AuditEntry> entries = audit.latest(99, Long.MAX_VALUE).reversed();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(
                        "guard.add", "guard.add", "guard.add", "guard.add", "guard.remove", "guard.private-ranges");
        assertThat(entries.getFirst().detail()).isEqualTo("192.0.2.7 (Printer). Reason: prints");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("ana@desk");
        String all = String.join(" ", entries.stream().map(AuditEntry::detail).toList());
        assertThat(many).allMatch(all::contains);
        assertThat(entries.getLast().detail()).isEqualTo("approval became allowed. Reason: lab");
    }

    @Test
    void thereIsABoundAndListenersAreTold() throws Exception {
        AtomicInteger told = new AtomicInteger();
        settings.subscribe(told::incrementAndGet).close();
        settings.subscribe(told::incrementAndGet);
        List<String> most = IntStream.range(0, GuardSettings.MOST)
                .mapToObj(number -> "45." + number / 2_500 + "." + number / 10 % 250 + "." + number % 10)
                .toList();

        settings.add(Kind.RANGE, most, "", "Many", "bound");

        assertThat(told).hasValue(1);
        assertThatThrownBy(() -> settings.add(Kind.RANGE, List.of("192.0.2.7"), "", "One more", "bound"))
                .hasMessage("The guard keeps at most 10,000 entries. Remove some first.");
        settings.add(Kind.RANGE, most.subList(0, 3), "", "Again", "still fits");
        assertThat(settings.entries()).hasSize(GuardSettings.MOST);
    }
}

package dev.watchfloor.views.denylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.views.denylist.Drift.Kind;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.parts.Mark;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Instant NOW = FakeConsole.NOON;

    @Test
    void findsNothingTheMatterWithWhatIsWhereTheConsolePutIt() {
        assertThat(drift(row(Set.of("A", "B"), Set.of(), null), target("A", 10, 100, Availability.READY)))
                .isEmpty();
    }

    @Test
    void tellsAListThatIsFullFromAnEntryThatIsMerelyMissing() {
        assertThat(drift(
                        row(Set.of(), Set.of("A", "B"), null),
                        target("A", 100, 100, Availability.READY),
                        target("B", 99, 100, Availability.READY)))
                .containsExactly(new Drift(Kind.MISSING, Set.of("B")), new Drift(Kind.FULL, Set.of("A")));
    }

    @Test
    void saysThatAnEntryRefusesNobodyWhereTheListIsSwitchedOff() {
        assertThat(drift(row(Set.of("A"), Set.of(), null), target("A", 1, 100, Availability.DISABLED)))
                .containsExactly(new Drift(Kind.DISABLED, Set.of("A")));
    }

    @Test
    void callsAnEntryWithoutALeaseAddedByOthers() {
        DenylistRow foreign =
                new DenylistRow(new IPAddressString("192.0.2.1").getAddress(), Set.of("A"), Set.of(), null);

        assertThat(drift(foreign, target("A", 1, 100, Availability.READY)))
                .containsExactly(new Drift(Kind.FOREIGN, Set.of("A")));
    }

    @Test
    void takesATargetThatNeverAnsweredForOneThatTakesEntries() {
        assertThat(drift(row(Set.of(), Set.of("A"), null), new DenylistTarget("A", "", null, null, "", 0, null)))
                .containsExactly(new Drift(Kind.MISSING, Set.of("A")));
    }

    @Test
    void warnsOfAnEndWithinAQuarterOfAnHour() {
        assertThat(EntryWords.ends(lease(NOW.plus(Duration.ofMinutes(15))), NOW).tone())
                .isEqualTo(Mark.Tone.WARN);
        assertThat(EntryWords.ends(lease(NOW.plus(Duration.ofMinutes(16))), NOW).tone())
                .isEqualTo(Mark.Tone.PLAIN);
        assertThat(EntryWords.ends(lease(NOW.minusSeconds(5)), NOW).word()).isEqualTo("due since 5 s");
        assertThat(EntryWords.ends(lease(null), NOW).word()).isEqualTo("until lifted");
    }

    @Test
    void neverPutsBackWhatIsOver() {
        DenylistTarget target = target("A", 1, 100, Availability.READY);
        DriftedRow over = DriftedRow.of(row(Set.of(), Set.of("A"), NOW), Map.of("A", target));

        assertThat(over.isReconcilable(NOW)).isFalse();
        assertThat(over.isReconcilable(NOW.minusSeconds(1))).isTrue();
    }

    private static List<Drift> drift(DenylistRow row, DenylistTarget... targets) {
        return Drift.of(
                row,
                java.util.Arrays.stream(targets)
                        .collect(java.util.stream.Collectors.toMap(DenylistTarget::name, target -> target)));
    }

    private static DenylistRow row(Set<String> present, Set<String> missing, @Nullable Instant until) {
        return new DenylistRow(new IPAddressString("192.0.2.1").getAddress(), present, missing, lease(until));
    }

    private static Lease lease(@Nullable Instant until) {
        return new Lease("t.larsen", "scanner", NOW.minusSeconds(60), until);
    }

    private static DenylistTarget target(String name, int entries, int limit, Availability availability) {
        DenylistTraits traits =
                new DenylistTraits(false, limit, Duration.ZERO, DenylistTraits.Bite.UNKNOWN, true, List.of());
        return new DenylistTarget(name, "", traits, availability, "", entries, NOW);
    }
}

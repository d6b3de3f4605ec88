package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.timeline.RetentionPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of a change says what was and what is. */
class BeforeAndAfterTest {
    @TempDir
    Path folder;

    @Test
    void everyChangeOfASettingSaysWhatItChanged() throws Exception {
        try (Console console = new TestOperator()
                .open(TestOperator.options(folder, new MovableClock("2026-11-24T10:00:00Z"), List.of()))) {
            console.guard().add(GuardedEntry.Kind.RANGE, List.of("10.1.0.0/16"), "", "Office", "Ours");
            assertThat(change(console, "guard.add")).isEqualTo(new Change("", "10.1.0.0/16"));
            console.guard().remove(GuardedEntry.Kind.RANGE, List.of("10.1.0.0/16"), "", "Sold");
            assertThat(change(console, "guard.remove")).isEqualTo(new Change("10.1.0.0/16", ""));

            GuardSettings.PrivateRanges wanted = List.of(GuardSettings.PrivateRanges.values()).stream()
                    .filter(each -> each != console.guard().privateRanges())
                    .findFirst()
                    .orElseThrow();
            console.guard().setPrivateRanges(wanted, "Lab");
            assertDiffers(change(console, "guard.private-ranges"));

            console.retention().apply(new RetentionPolicy(Duration.ofDays(30), null), soFar -> {});
            console.retention().apply(new RetentionPolicy(Duration.ofDays(60), null), soFar -> {});
            assertThat(change(console, "retention.change").before()).contains("720 hours");
            assertThat(change(console, "retention.change").after()).contains("1440 hours");

            console.approvals().putRule(PolicyRule.checked("wide", "", 5, "", Set.of(Role.APPROVER)), "Care");
            assertThat(change(console, "approval.policy").before()).isEmpty();
            console.approvals().putRule(PolicyRule.checked("wide", "", 9, "", Set.of(Role.APPROVER)), "Less");
            assertThat(change(console, "approval.policy").before()).contains("5");
            assertThat(change(console, "approval.policy").after()).contains("9");
            console.approvals().removeRule("wide", "Gone");
            assertThat(change(console, "approval.policy").after()).isEmpty();

            TestOperator.add(
                            console.operators(),
                            "ben",
                            Set.of(Role.ANALYST),
                            "another password for tests".toCharArray())
                    .close();
            assertThat(change(console, "operator.add")).isEqualTo(new Change("", Role.words(Set.of(Role.ANALYST))));
            String ben = console.operators().list().stream()
                    .filter(each -> each.name().equals("ben"))
                    .map(Operator::id)
                    .findFirst()
                    .orElseThrow();
            console.operators().setRoles(ben, Set.of(Role.VIEWER), "Moved");
            assertDiffers(change(console, "operator.roles"));
            console.operators().remove(ben, "Left");
            assertThat(change(console, "operator.remove")).isEqualTo(new Change(Role.words(Set.of(Role.VIEWER)), ""));
        }
    }

    private static void assertDiffers(Change change) {
        assertThat(change.before()).isNotEmpty().isNotEqualTo(change.after());
        assertThat(change.after()).isNotEmpty();
    }

    private static Change change(Console console, String action) {
        return console.audit().latest(50, Long.MAX_VALUE).stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .map(AuditEntry::change)
                .orElseThrow();
    }
}

package dev.watchfloor.views.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.views.fakes.FakeConsole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectorEntryTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final ConnectorType apisix = console.connectors().types().getFirst();

    @Test
    void startsWithFallbacksAndAFreeName() {
        ConnectorEntry entry = ConnectorEntry.adding(apisix, List.of("Apache APISIX"));

        assertThat(entry.name()).isEqualTo("Apache APISIX 2");
        assertThat(entry.values()).containsEntry("pause", "10s");
    }

    @Test
    void offersANameThatMayBeKept() {
        ConnectorType log = new ConnectorType(
                "log", "ModSecurity / Coraza (audit log)", "", Layer.PERIMETER, "fth-shield", Set.of(), List.of());
        ConnectorEntry entry = ConnectorEntry.adding(log, List.of("ModSecurity Coraza"));

        assertThat(entry.name()).isEqualTo("ModSecurity Coraza 2");
        assertThat(entry.problems()).isEmpty();
    }

    @Test
    void saysBesideEachFieldWhatIsWrong() {
        ConnectorEntry entry =
                new ConnectorEntry(apisix, false, "bad/name", Map.of("admin-url", "gateway", "pause", "soon"));

        assertThat(entry.problems()).containsOnlyKeys(ConnectorEntry.NAME_KEY, "admin-url", "admin-key", "pause");
        assertThat(entry.problems().get("admin-url")).contains("https://");
    }

    @Test
    void keepsSecretsApartAndOutOfSight() {
        ConnectorEntry entry = filled(ConnectorEntry.adding(apisix, List.of()), "hunter2");

        ConnectorDraft draft = entry.draft();

        assertThat(entry.problems()).isEmpty();
        assertThat(draft.settings()).doesNotContainKey("admin-key");
        assertThat(draft.secrets().get("admin-key").reveal()).isEqualTo("hunter2");
        assertThat(entry.toString()).doesNotContain("hunter2");
    }

    @Test
    void leavesUntouchedSecretsUnchangedWhenEditing() {
        ConnectorStatus status = console.connectors().list().getFirst();

        ConnectorEntry entry = ConnectorEntry.editing(apisix, status);

        assertThat(entry.problems()).isEmpty();
        assertThat(entry.draft().secrets()).isEmpty();
        assertThat(entry.draft().settings()).isEqualTo(status.settings());
    }

    private static ConnectorEntry filled(ConnectorEntry entry, String secret) {
        Map<String, String> values = new HashMap<>(entry.values());
        values.put("admin-url", "https://apisix.example:9180");
        values.put("admin-key", secret);
        return new ConnectorEntry(entry.type(), entry.existing(), entry.name(), values);
    }
}

package dev.watchfloor.views.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.SetUp;
import dev.watchfloor.views.fakes.FakeConsole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectorEntryTest {
    private static final SecretReference IN_FILE = new SecretReference.InFile("/run/secrets/admin");

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
                "log",
                "ModSecurity / Coraza (audit log)",
                "",
                Layer.PERIMETER,
                "fth-shield",
                Set.of(),
                List.of(),
                SetUp.NONE);
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

    @Test
    void keepsThePlaceOfASecretThatIsElsewhere() {
        ConnectorEntry file = placed(false, Map.of(), SecretPlace.FILE, "/run/secrets/admin");
        ConnectorEntry variable = placed(false, Map.of(), SecretPlace.VARIABLE, "ADMIN_KEY");

        assertThat(file.problems()).isEmpty();
        assertThat(file.draft().secrets()).isEmpty();
        assertThat(file.draft().references()).isEqualTo(Map.of("admin-key", IN_FILE));
        assertThat(variable.problems()).isEmpty();
        assertThat(variable.draft().references())
                .isEqualTo(Map.of("admin-key", new SecretReference.InVariable("ADMIN_KEY")));
    }

    @Test
    void saysWhatIsWrongWithAPlace() {
        assertThat(placed(false, Map.of(), SecretPlace.FILE, "admin.key").problems())
                .containsEntry("admin-key", "Write the whole path of the file, from the root on.");
        assertThat(placed(false, Map.of(), SecretPlace.FILE, "/a\0b").problems())
                .containsKey("admin-key");
        assertThat(placed(false, Map.of(), SecretPlace.FILE, " ").problems()).containsKey("admin-key");
        assertThat(placed(false, Map.of(), SecretPlace.VARIABLE, "hunter-2")
                        .problems()
                        .get("admin-key"))
                .contains("Not the secret.")
                .doesNotContain("hunter-2");
    }

    @Test
    void leavingBlankNeverMeansAnotherPlace() {
        Map<String, SecretReference> kept = Map.of("admin-key", IN_FILE);

        assertThat(placed(true, Map.of(), SecretPlace.TYPED, "").problems()).isEmpty();
        assertThat(placed(true, Map.of(), SecretPlace.FILE, "").problems()).containsKey("admin-key");
        assertThat(placed(true, kept, SecretPlace.TYPED, "").problems()).containsKey("admin-key");
        assertThat(placed(true, kept, SecretPlace.FILE, "").problems()).containsKey("admin-key");
        assertThat(placed(true, kept, SecretPlace.TYPED, "hunter2").draft().secrets())
                .containsOnlyKeys("admin-key");
    }

    private ConnectorEntry placed(
            boolean existing, Map<String, SecretReference> kept, SecretPlace place, String written) {
        return new ConnectorEntry(
                apisix,
                existing,
                "gw",
                Map.of("admin-url", "https://apisix.example:9180", "admin-key", written),
                Map.of("admin-key", place),
                kept);
    }

    private static ConnectorEntry filled(ConnectorEntry entry, String secret) {
        Map<String, String> values = new HashMap<>(entry.values());
        values.put("admin-url", "https://apisix.example:9180");
        values.put("admin-key", secret);
        return new ConnectorEntry(entry.type(), entry.existing(), entry.name(), values);
    }
}

package dev.watchfloor.app.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.TestOperator;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.SoftwareKey;
import dev.watchfloor.app.vault.SealedBox;
import dev.watchfloor.app.vault.Slot;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator's password opens, as other versions sealed it. */
class OlderSlotTest {
    private final JsonMapper json = new JsonMapper();
    private final TestOperator anna = new TestOperator();
    private final SoftwareKey blue = new SoftwareKey();

    @TempDir
    Path folder;

    private ConsoleOptions options = ConsoleOptions.of(Path.of(""), Path.of(""));

    @BeforeEach
    void makeProfile() throws Exception {
        options = TestOperator.options(folder, new MovableClock("2026-11-29T09:00:00Z"), List.of());
        anna.open(options).close();
    }

    @Test
    void profileFromBeforeKeysOpensAndTakesKeys() throws Exception {
        seal(content -> {
            content.remove(List.of("version", "securityKeys"));
            // What the first version wrote, in this order.
            assertThat(content.properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .containsExactly("key", "publicKey", "totp", "codes");
        });

        try (Console console = anna.open(options);
                Credentials own = anna.credentials();
                HeldKey held = new HeldKey(blue, SoftwareKey.PIN.toCharArray(), () -> {})) {
            assertThat(console.operators().ownKeys().list()).isEmpty();
            console.operators().ownKeys().add(own, "blue", held);
        }
        anna.open(options).close();
        try (Credentials credentials = anna.credentials(
                        new SecondFactor.Key(new HeldKey(blue, SoftwareKey.PIN.toCharArray(), () -> {})));
                Console console = Consoles.open(options, credentials)) {
            assertThat(console.operators().ownKeys().list())
                    .extracting(RegisteredKey::name)
                    .containsExactly("blue");
        }
    }

    @Test
    void whatANewerVersionSealedIsLeftAlone() throws Exception {
        seal(content -> content.put("version", 3));

        try (Credentials credentials = anna.credentials()) {
            assertThatThrownBy(() -> Consoles.open(options, credentials))
                    .isInstanceOf(ProfileException.class)
                    .hasMessageContaining("newer Watchfloor");
        }
    }

    private void seal(Consumer<ObjectNode> change) throws Exception {
        VaultFile file = new VaultFile(options.profile());
        VaultContent vault = file.read();
        Slot slot = vault.slot(TestOperator.NAME).orElseThrow();
        try (Credentials credentials = anna.credentials(new SecondFactor.Code(""))) {
            byte[] content = Vault.openSlot(vault, slot, credentials.password()).orElseThrow();
            ObjectNode tree = (ObjectNode) json.readTree(content);
            change.accept(tree);
            file.write(Vault.putSlot(
                    vault,
                    slot.operator(),
                    slot.name(),
                    credentials.password(),
                    slot.cost(),
                    SealedBox.publicKey(slot.publicKey()).orElseThrow(),
                    json.writeValueAsBytes(tree)));
        }
    }
}

package dev.watchfloor.app.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.fakes.WatchedFiles;
import dev.watchfloor.app.keystore.FakeKeystore;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.keystore.KeystoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that open with the keystore alone: on the way there, there, and back. */
class KeyBindingTest {
    private final FakeKeystore keystore = new FakeKeystore();

    @TempDir
    Path folder;

    private Path home = Path.of("");
    private Path file = home;
    private String publicKey = "";
    private String plain = "";

    @BeforeEach
    void makeKeys() throws Exception {
        home = folder.resolve("home");
        file = home.resolve("workstation.key");
        publicKey = WorkstationKeys.open(home, "ws").publicKey();
        plain = Files.readString(file);
    }

    @Test
    void boundKeysAreTheSameAndTheirFileHoldsNoneOfThem() throws Exception {
        new KeyBinding(home, keystore).bind();

        assertThat(open(keystore)).isEqualTo(publicKey);
        assertThat(new KeyBinding(home, Keystore.NONE).isBound()).isTrue();
        String bound = Files.readString(file);
        String share = new String(keystore.kept().values().iterator().next(), StandardCharsets.US_ASCII);
        assertThat(bound)
                .doesNotContain(value(plain, "ed25519"), value(plain, "x25519"), share)
                .contains(value(plain, "ed25519-public"));
        assertThat(Base64.getDecoder().decode(share)).hasSize(32);
    }

    @Test
    void whateverTheKeystoreLacksIsSaidAndNothingIsLost() throws Exception {
        new KeyBinding(home, keystore).bind();
        String bound = Files.readString(file);
        String id = keystore.kept().keySet().iterator().next();
        byte[] share = keystore.kept().get(id);

        assertThat(refusal(Keystore.NONE)).contains("There is no keystore here").contains("printed code");
        keystore.breakDown(true);
        assertThat(refusal(keystore))
                .startsWith("The keystore is out of order.")
                .contains("are bound to it");
        keystore.breakDown(false);
        keystore.kept().clear();
        assertThat(refusal(keystore)).contains("has no entry").contains("or is locked");
        for (String garbage : List.of("", " ", "\0", "é", "AAAA", "!".repeat(4_000), other())) {
            keystore.kept().put(id, garbage.getBytes(StandardCharsets.UTF_8));
            assertThat(refusal(keystore)).contains("does not open");
        }
        assertThat(file).hasContent(bound);

        keystore.kept()
                .put(id, (new String(share, StandardCharsets.US_ASCII) + "\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(open(keystore)).isEqualTo(publicKey);
    }

    @Test
    void changedFileDoesNotOpen() throws Exception {
        new KeyBinding(home, keystore).bind();
        String bound = Files.readString(file);
        WorkstationKeys.open(folder.resolve("other"), "ws");
        String other = Files.readString(folder.resolve("other/workstation.key"));
        for (String name : List.of("ed25519-public", "x25519-public")) {
            Files.writeString(file, bound.replace(value(bound, name), value(other, name)));
            assertThat(refusal(keystore)).contains("does not open");
        }
        String sealed = value(bound, "sealed");
        char last = sealed.charAt(40) == 'A' ? 'B' : 'A';
        Files.writeString(file, bound.replace(sealed, sealed.substring(0, 40) + last + sealed.substring(41)));
        assertThat(refusal(keystore)).contains("does not open");
        for (String damaged : List.of(
                bound.replace("\"version\" : 2", "\"version\" : 1"),
                bound.replace(sealed, ""),
                bound.replace(sealed, "?"),
                bound.replace(value(bound, "share"), "../../x"))) {
            Files.writeString(file, damaged);
            assertThat(refusal(keystore)).contains("damaged");
        }
    }

    @Test
    void keystoreThatDoesNotKeepLeavesTheKeysInTheirFile() throws Exception {
        keystore.beForgetful();
        assertThatThrownBy(() -> new KeyBinding(home, keystore).bind())
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("did not give back");
        keystore.breakDown(true);
        assertThatThrownBy(() -> new KeyBinding(home, keystore).bind()).isInstanceOf(KeystoreException.class);
        assertThatThrownBy(() -> new KeyBinding(home, Keystore.NONE).bind()).isInstanceOf(KeystoreException.class);

        assertThat(file).hasContent(plain);
        assertThat(open(Keystore.NONE)).isEqualTo(publicKey);
    }

    @Test
    void unboundKeysAreInTheirFileAgainAndTheKeystoreIsEmpty() throws Exception {
        KeyBinding binding = new KeyBinding(home, keystore);
        binding.bind();
        binding.bind();
        assertThat(keystore.kept()).as("bound once").hasSize(1);

        binding.unbind();
        binding.unbind();

        assertThat(open(Keystore.NONE)).isEqualTo(publicKey);
        assertThat(file).hasContent(plain);
        assertThat(keystore.kept()).isEmpty();
    }

    @Test
    void keysThatAreReplacedMeanwhileAreNotOverwritten() throws Exception {
        WorkstationKeys.open(folder.resolve("other"), "ws");
        String other = Files.readString(folder.resolve("other/workstation.key"));
        keystore.onChange(() -> write(other));

        assertThatThrownBy(() -> new KeyBinding(home, keystore).bind())
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining("meanwhile");
        assertThat(file).hasContent(other);
    }

    @Test
    void whereverItIsKilledTheKeysOpen() throws Exception {
        List<Left> left = new ArrayList<>();
        Path watched = WatchedFiles.in(home, () -> left.add(leave()));
        keystore.onChange(() -> left.add(leave()));
        KeyBinding binding = new KeyBinding(watched, keystore);

        binding.bind();
        int turned = left.size();
        binding.unbind();

        assertThat(turned).isGreaterThan(5);
        assertThat(left).hasSizeGreaterThan(turned + 5);
        assertThat(left).anyMatch(Left::isBound).anyMatch(state -> !state.isBound());
        for (Left state : left) {
            Files.writeString(file, state.content);
            FakeKeystore then = new FakeKeystore();
            then.kept().putAll(state.kept);
            assertThat(open(then)).isEqualTo(publicKey);
        }
    }

    /** What a process that ends leaves. */
    private record Left(String content, Map<String, byte[]> kept) {
        boolean isBound() {
            return content.contains("\"sealed\"");
        }
    }

    private Left leave() {
        try {
            return new Left(Files.readString(file), Map.copyOf(keystore.kept()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String other() throws Exception {
        FakeKeystore another = new FakeKeystore();
        WorkstationKeys.open(folder.resolve("another"), "ws");
        new KeyBinding(folder.resolve("another"), another).bind();
        return new String(another.kept().values().iterator().next(), StandardCharsets.US_ASCII);
    }

    private String open(Keystore with) throws ProfileException {
        return WorkstationKeys.open(home, "ws", with).publicKey();
    }

    private String refusal(Keystore with) {
        try {
            open(with);
        } catch (ProfileException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("opened");
    }

    private static String value(String json, String name) {
        String start = "\"" + name + "\" : \"";
        int begin = json.indexOf(start) + start.length();
        return json.substring(begin, json.indexOf('"', begin));
    }
}

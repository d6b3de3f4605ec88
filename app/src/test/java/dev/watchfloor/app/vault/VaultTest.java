package dev.watchfloor.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.vault.Vault.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    @TempDir
    Path folder;

    private final char[] code = RecoveryCode.make();
    private final KeyPair anna = SealedBox.newKeys();
    private final KeyPair desk = SealedBox.newKeys();
    private final DataKey key;
    private final VaultContent vault;

    VaultTest() {
        Opened<DataKey> made = Vault.make(code, "watchfloor");
        key = made.secret();
        VaultContent named = Vault.putSlot(
                made.vault(), "a1", "Anna", chars("one long password"), CHEAP, anna.getPublic(), bytes("content"));
        vault = Vault.grant(
                Vault.trust(named, new Installation("desk", desk.getPublic().getEncoded())), key);
    }

    @Test
    void passwordAndWorkstationTogetherOpenIt() {
        Slot slot = vault.slot(" anna ").orElseThrow();

        assertThat(Vault.openSlot(vault, slot, chars("one long password"))).hasValue(bytes("content"));
        assertThat(Vault.openSlot(vault, slot, chars("another password"))).isEmpty();
        assertThat(opened(vault, anna, "desk", desk)).isEqualTo(derived(key));
        assertThat(Vault.open(vault, "a1", anna.getPrivate(), "desk", SealedBox.newKeys()))
                .isEmpty();
        assertThat(Vault.open(vault, "a1", SealedBox.newKeys().getPrivate(), "desk", desk))
                .isEmpty();
        assertThat(Vault.open(vault, "a1", anna.getPrivate(), "other", desk)).isEmpty();
    }

    @Test
    void sealedKeysOpenOnlyInTheirPlace() {
        Slot slot = vault.slot("anna").orElseThrow();
        Slot moved = new Slot("b2", "bert", slot.cost(), slot.salt(), slot.publicKey(), slot.sealed());
        Grant grant = vault.grants().getFirst();
        VaultContent other =
                vault.withSlots(List.of(moved)).withGrants(List.of(new Grant("b2", "desk", grant.sealed())));

        assertThat(Vault.openSlot(other, moved, chars("one long password"))).isEmpty();
        assertThat(Vault.open(other, "b2", anna.getPrivate(), "desk", desk)).isEmpty();
    }

    @Test
    void printedCodeOpensItHoweverItIsTyped() {
        String typed = new String(code)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');

        assertThat(Vault.recover(vault, chars(typed)).map(VaultTest::derived)).hasValue(derived(key));
        assertThat(Vault.recover(vault, RecoveryCode.make())).isEmpty();
        assertThat(Vault.recover(vault, new char[0])).isEmpty();
    }

    @Test
    void rotationLetsNobodyOpenTheNewWithTheOld() {
        DataKey next = DataKey.make();
        VaultContent rotated = Vault.rotate(vault, "watchfloor-2", next);

        assertThat(opened(rotated, anna, "desk", desk)).isEqualTo(derived(next)).isNotEqualTo(derived(key));
        assertThat(Vault.recover(rotated, code).map(VaultTest::derived)).hasValue(derived(next));
        assertThat(rotated.revision()).isGreaterThan(vault.revision());
    }

    @Test
    void keysThatSomebodyPutThereWithoutTheDataKeyAreNotProven() {
        byte[] mallory = SealedBox.newKeys().getPublic().getEncoded();
        Slot slot = vault.slot("anna").orElseThrow();
        Slot other = new Slot("a1", "Anna", slot.cost(), slot.salt(), mallory, slot.sealed());
        Recovery code = vault.recovery();

        assertThat(Vault.isProven(vault, key)).isTrue();
        assertThat(Vault.isProven(vault, DataKey.make())).isFalse();
        assertThat(Vault.isProven(vault.withSlots(List.of(other)), key)).isFalse();
        assertThat(Vault.isProven(Vault.trust(vault, new Installation("thief", mallory)), key))
                .isFalse();
        assertThat(Vault.isProven(
                        vault.with(
                                vault.database(),
                                new Recovery(code.salt(), mallory, code.sealedPrivate(), code.sealedKey())),
                        key))
                .isFalse();
    }

    @Test
    void whoWasRemovedHasNoWayIn() {
        VaultContent without = Vault.remove(vault, "a1", key);

        assertThat(without.slot("anna")).isEmpty();
        assertThat(Vault.open(without, "a1", anna.getPrivate(), "desk", desk)).isEmpty();
    }

    @Test
    void fileSurvivesAnySingleFlippedBitAndAnyTruncation() throws Exception {
        VaultFile file = new VaultFile(folder);
        file.write(vault);
        Path first = folder.resolve("vault.json");
        byte[] good = Files.readAllBytes(first);

        for (int at = 0; at < good.length; at += 7) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(first, bad);
            assertThat(opened(file.read(), anna, "desk", desk))
                    .as("bit flipped in byte %d", at)
                    .isEqualTo(derived(key));
        }
        for (int length = 0; length < good.length; length += 101) {
            Files.write(first, java.util.Arrays.copyOf(good, length));
            assertThat(file.read().revision()).as("cut to %d bytes", length).isEqualTo(vault.revision());
            assertThat(Files.readAllBytes(first)).as("mended").isEqualTo(good);
        }
    }

    @Test
    void bothCopiesDamagedAreLeftAsTheyAre() throws Exception {
        VaultFile file = new VaultFile(folder);
        file.write(vault);
        byte[] rubbish = bytes("rubbish");
        Files.write(folder.resolve("vault.json"), rubbish);
        Files.write(folder.resolve("vault.copy.json"), rubbish);

        assertThatThrownBy(file::read).isInstanceOf(ProfileException.class).hasMessageContaining("backup");
        assertThat(Files.readAllBytes(folder.resolve("vault.json"))).isEqualTo(rubbish);
        assertThat(file.exists()).isTrue();
    }

    @Test
    void olderCopyIsBroughtUpToDate() throws IOException, ProfileException {
        VaultFile file = new VaultFile(folder);
        file.write(vault);
        byte[] old = Files.readAllBytes(folder.resolve("vault.copy.json"));
        file.write(Vault.remove(vault, "a1", key));
        Files.write(folder.resolve("vault.copy.json"), old);

        assertThat(file.read().slots()).isEmpty();
        assertThat(Files.readAllBytes(folder.resolve("vault.copy.json"))).isNotEqualTo(old);
    }

    @Test
    void filesHoldNeitherKeyNorContent() throws IOException {
        new VaultFile(folder).write(vault);

        String text = Files.readString(folder.resolve("vault.json"));
        assertThat(text).doesNotContain("content\"}", new String(code));
        assertThat(vault.recovery().toString() + key + Vault.make(code, "watchfloor"))
                .doesNotContain(new String(code));
    }

    private static byte[] opened(VaultContent vault, KeyPair operator, String workstation, KeyPair workstationKeys) {
        return derived(Vault.open(vault, "a1", operator.getPrivate(), workstation, workstationKeys)
                .orElseThrow());
    }

    private static byte[] derived(DataKey key) {
        return key.derive("test");
    }

    private static char[] chars(String text) {
        return text.toCharArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

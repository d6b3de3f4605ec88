package dev.watchfloor.app.vault;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be done with a vault's content. Every method gives a new content and changes nothing on disk. Passwords take
 * about half a second by design. Stateless.
 *
 * <p>Public keys to seal to are always parameters: the caller has them from the encrypted database. Those in the vault
 * file can be replaced by whoever can write the file.
 */
public final class Vault {
    private static final int ID_BYTES = 8;
    private static final String DATABASE = "watchfloor";
    /** A code of 160 random bits needs no slow derivation; this one is the smallest that Argon2 has. */
    private static final KdfCost CODE_COST = new KdfCost(64, 1, 1);

    private Vault() {}

    /** An id that nobody else has. */
    public static String newId() {
        return HexFormat.of().formatHex(Aead.random(ID_BYTES));
    }

    /** A vault without operators, and its new data key. @param code see {@link RecoveryCode} */
    public static Opened<DataKey> make(char[] code) {
        DataKey key = DataKey.make();
        String profile = newId();
        return new Opened<>(
                new VaultContent(profile, 1, DATABASE, List.of(), List.of(), recovery(profile, key, code)), key);
    }

    /**
     * A content and what came with it.
     *
     * @param <T> a secret
     */
    public record Opened<T>(VaultContent vault, T secret) {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** Gives an operator a password, in place of the one they had. @param content what it protects */
    public static VaultContent putSlot(
            VaultContent vault,
            String operator,
            String name,
            char[] password,
            KdfCost cost,
            PublicKey key,
            byte[] content) {
        byte[] salt = Aead.random(PasswordKdf.SALT_BYTES);
        byte[] derived = PasswordKdf.derive(password, salt, cost);
        Slot draft = new Slot(operator, name, cost, salt, key.getEncoded(), new byte[0]);
        byte[] sealed = Aead.seal(derived, draft.place(vault.profile()), content);
        Arrays.fill(derived, (byte) 0);
        List<Slot> slots = new ArrayList<>(vault.slots());
        slots.removeIf(slot -> slot.operator().equals(operator));
        slots.add(new Slot(operator, name, cost, salt, key.getEncoded(), sealed));
        return vault.with(slots, vault.grants());
    }

    /** What a slot protects; empty when the password is another. The caller wipes it. */
    public static Optional<byte[]> openSlot(VaultContent vault, Slot slot, char[] password) {
        byte[] derived = PasswordKdf.derive(password, slot.salt(), slot.cost());
        Optional<byte[]> content = Aead.open(derived, slot.place(vault.profile()), slot.sealed());
        Arrays.fill(derived, (byte) 0);
        return content;
    }

    /** Takes as long as a wrong password does; for a name that is nobody's. */
    public static void pretend(char[] password, KdfCost cost) {
        Arrays.fill(PasswordKdf.derive(password, new byte[PasswordKdf.SALT_BYTES], cost), (byte) 0);
    }

    /** Seals the data key anew: for each operator at each workstation, and nobody else. */
    public static VaultContent grant(
            VaultContent vault, DataKey key, Map<String, PublicKey> operators, Map<String, PublicKey> workstations) {
        List<Grant> grants = new ArrayList<>();
        byte[] bytes = key.copy();
        operators.forEach((operator, operatorKey) -> workstations.forEach((workstation, workstationKey) -> {
            String place = place(vault, operator, workstation);
            byte[] inner = SealedBox.seal(workstationKey, place, bytes);
            grants.add(new Grant(operator, workstation, SealedBox.seal(operatorKey, place, inner)));
        }));
        Arrays.fill(bytes, (byte) 0);
        return vault.with(vault.slots(), grants);
    }

    /** The data key for an operator at this workstation; empty when it was not granted to both. */
    public static Optional<DataKey> open(
            VaultContent vault, String operator, PrivateKey key, String workstation, KeyPair workstationKeys) {
        String place = place(vault, operator, workstation);
        return vault.grant(operator, workstation)
                .flatMap(grant -> SealedBox.open(key, place, grant.sealed()))
                .flatMap(inner -> SealedBox.open(workstationKeys.getPrivate(), place, inner))
                .map(DataKey::of);
    }

    /** The data key by the printed code; empty when the code is another. */
    public static Optional<DataKey> recover(VaultContent vault, char[] code) {
        Recovery recovery = vault.recovery();
        char[] plain = RecoveryCode.plain(code);
        byte[] derived = PasswordKdf.derive(plain, recovery.salt(), CODE_COST);
        Arrays.fill(plain, '\0');
        Optional<byte[]> content = Aead.open(derived, recoveryPlace(vault.profile()), recovery.sealedPrivate());
        Arrays.fill(derived, (byte) 0);
        return content.flatMap(SealedBox::privateKey)
                .flatMap(key -> SealedBox.open(key, recoveryPlace(vault.profile()), recovery.sealedKey()))
                .map(DataKey::of);
    }

    /** Makes the printed code another one. */
    public static VaultContent newRecovery(VaultContent vault, DataKey key, char[] code) {
        return vault.with(recovery(vault.profile(), key, code));
    }

    /** Forgets an operator's slot and grants. */
    public static VaultContent remove(VaultContent vault, String operator) {
        return vault.with(
                vault.slots().stream()
                        .filter(slot -> !slot.operator().equals(operator))
                        .toList(),
                vault.grants().stream()
                        .filter(grant -> !grant.operator().equals(operator))
                        .toList());
    }

    /** Takes grants that another workstation made for this copy of the profile. */
    public static VaultContent add(VaultContent vault, Collection<Grant> more) {
        List<Grant> grants = new ArrayList<>(vault.grants());
        grants.removeIf(old -> more.stream()
                .anyMatch(grant -> grant.operator().equals(old.operator())
                        && grant.workstation().equals(old.workstation())));
        grants.addAll(more);
        return vault.with(vault.slots(), grants);
    }

    /**
     * A vault for a new data key and the database that is encrypted with it. The grants are made anew by {@code regrant};
     * the printed code stays valid.
     *
     * @param recoveryKey public half of the printed code's key, from the database
     */
    public static Opened<DataKey> rotate(
            VaultContent vault,
            String database,
            DataKey key,
            PublicKey recoveryKey,
            UnaryOperator<VaultContent> regrant) {
        byte[] bytes = key.copy();
        Recovery old = vault.recovery();
        Recovery recovery = new Recovery(
                old.salt(),
                recoveryKey.getEncoded(),
                old.sealedPrivate(),
                SealedBox.seal(recoveryKey, recoveryPlace(vault.profile()), bytes));
        Arrays.fill(bytes, (byte) 0);
        VaultContent next =
                new VaultContent(vault.profile(), vault.revision() + 1, database, vault.slots(), List.of(), recovery);
        return new Opened<>(regrant.apply(next), key);
    }

    private static Recovery recovery(String profile, DataKey key, char[] code) {
        KeyPair keys = SealedBox.newKeys();
        byte[] salt = Aead.random(PasswordKdf.SALT_BYTES);
        char[] plain = RecoveryCode.plain(code);
        byte[] derived = PasswordKdf.derive(plain, salt, CODE_COST);
        Arrays.fill(plain, '\0');
        byte[] secret = keys.getPrivate().getEncoded();
        byte[] bytes = key.copy();
        Recovery recovery = new Recovery(
                salt,
                keys.getPublic().getEncoded(),
                Aead.seal(derived, recoveryPlace(profile), secret),
                SealedBox.seal(keys.getPublic(), recoveryPlace(profile), bytes));
        Arrays.fill(derived, (byte) 0);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
        return recovery;
    }

    private static String place(VaultContent vault, String operator, String workstation) {
        return "grant " + vault.profile() + " " + operator + " " + workstation;
    }

    private static String recoveryPlace(String profile) {
        return "recovery " + profile;
    }
}

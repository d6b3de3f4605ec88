package dev.watchfloor.app.vault;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with a vault's content. Every method gives a new content and changes nothing on disk. Passwords take
 * about half a second by design. Stateless.
 */
public final class Vault {
    private static final int ID_BYTES = 8;
    /** A code of 160 random bits needs no slow derivation; this one is the smallest that Argon2 has. */
    private static final KdfCost CODE_COST = new KdfCost(64, 1, 1);

    private Vault() {}

    /** An id that nobody else has. */
    public static String newId() {
        return HexFormat.of().formatHex(Aead.random(ID_BYTES));
    }

    /**
     * A vault without operators, and its new data key.
     *
     * @param code see {@link RecoveryCode}
     * @param database name of the database file without its ending
     */
    public static Opened<DataKey> make(char[] code, String database) {
        DataKey key = DataKey.make();
        String profile = newId();
        return new Opened<>(
                new VaultContent(
                        profile,
                        1,
                        database,
                        List.of(),
                        List.of(),
                        List.of(),
                        recovery(profile, key, code),
                        new byte[0]),
                key);
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
        return vault.withSlots(slots);
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

    /** Seals the data key anew, for each operator at each trusted workstation, and proves whose keys these are. */
    public static VaultContent grant(VaultContent vault, DataKey key) {
        return grantAll(vault, key, vault.installations());
    }

    /** Grants for one workstation more, which this vault does not keep. */
    public static List<Grant> grantsFor(VaultContent vault, DataKey key, Installation installation) {
        return grantAll(vault, key, List.of(installation)).grants();
    }

    private static VaultContent grantAll(VaultContent vault, DataKey key, List<Installation> installations) {
        List<Grant> grants = new ArrayList<>();
        byte[] bytes = key.copy();
        for (Slot slot : vault.slots()) {
            for (Installation installation : installations) {
                String place = place(vault, slot.operator(), installation.fingerprint());
                byte[] inner = SealedBox.seal(key(installation.publicKey()), place, bytes);
                grants.add(new Grant(
                        slot.operator(),
                        installation.fingerprint(),
                        SealedBox.seal(key(slot.publicKey()), place, inner)));
            }
        }
        Arrays.fill(bytes, (byte) 0);
        VaultContent granted = vault.withGrants(grants);
        return granted.proven(proof(granted, key));
    }

    /** Whether all public keys are those that somebody put there who had the data key. */
    public static boolean isProven(VaultContent vault, DataKey key) {
        return MessageDigest.isEqual(vault.proof(), proof(vault, key));
    }

    /** Trusts a workstation; grants come with {@link #grant}. */
    public static VaultContent trust(VaultContent vault, Installation installation) {
        List<Installation> installations = new ArrayList<>(vault.installations());
        installations.removeIf(known -> known.fingerprint().equals(installation.fingerprint()));
        installations.add(installation);
        return vault.withInstallations(installations);
    }

    /** Trusts a workstation no more. */
    public static VaultContent distrust(VaultContent vault, String fingerprint) {
        return vault.withInstallations(vault.installations().stream()
                        .filter(known -> !known.fingerprint().equals(fingerprint))
                        .toList())
                .withGrants(vault.grants().stream()
                        .filter(grant -> !grant.workstation().equals(fingerprint))
                        .toList());
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
        VaultContent next = vault.with(vault.database(), recovery(vault.profile(), key, code));
        return next.proven(proof(next, key));
    }

    /** Forgets an operator's slot and grants. */
    public static VaultContent remove(VaultContent vault, String operator, DataKey key) {
        VaultContent next = vault.withSlots(vault.slots().stream()
                        .filter(slot -> !slot.operator().equals(operator))
                        .toList())
                .withGrants(vault.grants().stream()
                        .filter(grant -> !grant.operator().equals(operator))
                        .toList());
        return next.proven(proof(next, key));
    }

    /** Takes grants that another workstation made for this copy of the profile. */
    public static VaultContent add(VaultContent vault, Collection<Grant> more) {
        List<Grant> grants = new ArrayList<>(vault.grants());
        grants.removeIf(old -> more.stream()
                .anyMatch(grant -> grant.operator().equals(old.operator())
                        && grant.workstation().equals(old.workstation())));
        grants.addAll(more);
        return vault.withGrants(grants);
    }

    /**
     * The vault for a new data key and the database that is encrypted with it. The printed code stays valid. Only for a
     * vault that is proven.
     */
    public static VaultContent rotate(VaultContent vault, String database, DataKey key) {
        byte[] bytes = key.copy();
        Recovery old = vault.recovery();
        Recovery recovery = new Recovery(
                old.salt(),
                old.publicKey(),
                old.sealedPrivate(),
                SealedBox.seal(key(old.publicKey()), recoveryPlace(vault.profile()), bytes));
        Arrays.fill(bytes, (byte) 0);
        return grant(vault.with(database, recovery), key);
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

    private static byte[] proof(VaultContent vault, DataKey key) {
        StringBuilder text = new StringBuilder(vault.profile()).append('\n').append(vault.database());
        Base64.Encoder base64 = Base64.getEncoder();
        // Sorted: a password that is sealed anew moves its slot.
        vault.slots().stream()
                .sorted(Comparator.comparing(Slot::operator))
                .forEach(slot -> text.append("\noperator ")
                        .append(slot.operator())
                        .append(' ')
                        .append(base64.encodeToString(slot.publicKey())));
        vault.installations().stream()
                .sorted(Comparator.comparing(Installation::fingerprint))
                .forEach(installation -> text.append("\nworkstation ")
                        .append(installation.fingerprint())
                        .append(' ')
                        .append(base64.encodeToString(installation.publicKey())));
        text.append("\nrecovery ").append(base64.encodeToString(vault.recovery().publicKey()));
        return key.authenticate("vault", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PublicKey key(byte[] encoded) {
        return SealedBox.publicKey(encoded).orElseThrow(() -> new IllegalArgumentException("not a key of X25519"));
    }

    private static String place(VaultContent vault, String operator, String workstation) {
        return "grant " + vault.profile() + " " + operator + " " + workstation;
    }

    private static String recoveryPlace(String profile) {
        return "recovery " + profile;
    }
}

package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.connectors.spi.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets with AES-256-GCM under a key of its own. A sealed secret is bound to its connector and setting, so that
 * moving it to another row makes it useless. Wiped by {@link #close}. Thread-safe.
 */
final class SecretSealer implements AutoCloseable {
    /** What a profile without a vault keeps its key in, and what a kill may leave of making it. */
    static final List<String> FILES = List.of("secrets.key", "secrets.key.new");

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final HeldKey key;
    private final SecureRandom random;

    private SecretSealer(byte[] key, SecureRandom random) {
        this.key = new HeldKey(key.clone());
        this.random = random;
    }

    /** @param key 32 bytes; copied */
    static SecretSealer of(byte[] key) {
        return new SecretSealer(key, new SecureRandom());
    }

    /** Reads the key file of a profile without a vault, or makes one when there is none. */
    static SecretSealer open(Path profile) throws ProfileException {
        Path file = profile.resolve(FILES.getFirst());
        SecureRandom random = new SecureRandom();
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new ProfileException("The key file " + file + " is damaged. Put it back from a backup, or move it"
                        + " away and enter the connectors' secrets again.");
            }
            return new SecretSealer(key, random);
        } catch (IOException unreadable) {
            throw new ProfileException(
                    "The key file " + file + " cannot be read: " + ProfileFolder.reason(unreadable) + ".", unreadable);
        }
    }

    byte[] seal(String connector, String setting, Secret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, connector, setting);
            byte[] sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", impossible);
        }
    }

    /** Empty when it was sealed with another key, for another place, or was changed. */
    Optional<Secret> unseal(String connector, String setting, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        try {
            byte[] clear =
                    cipher(Cipher.DECRYPT_MODE, nonce, connector, setting).doFinal(content);
            return Optional.of(new Secret(new String(clear, StandardCharsets.UTF_8)));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is part of every JDK", impossible);
        }
    }

    SecretSealer copy() {
        return new SecretSealer(key.held, random);
    }

    @Override
    public void close() {
        Arrays.fill(key.held, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretSealer";
    }

    /** Unlike a SecretKeySpec it can be wiped. */
    private static final class HeldKey implements SecretKey {
        private static final long serialVersionUID = 1L;

        private final transient byte[] held;

        HeldKey(byte[] held) {
            this.held = held;
        }

        @Override
        public String getAlgorithm() {
            return "AES";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        @Override
        public byte[] getEncoded() {
            return held.clone();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String connector, String setting) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // The length in front keeps ("ab", "c") apart from ("a", "bc").
        cipher.updateAAD((connector.length() + ":" + connector + ":" + setting).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Written beside and moved into place, so that a crash never leaves half a key. */
    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path beside = file.resolveSibling(FILES.getLast());
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ProfileFolder.ownerOnly(beside, "rw-------"))) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

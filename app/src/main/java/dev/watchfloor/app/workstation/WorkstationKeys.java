package dev.watchfloor.app.workstation;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditSigner;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.vault.DurableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;

/**
 * The keys of this installation, in {@code workstation.key}: one to sign with (Ed25519) and one that others seal to
 * (X25519), in clear or bound to the platform's keystore. The private halves leave this class only to the vault. Never in a profile, so that who copies a profile does
 * not have them. Immutable.
 */
public final class WorkstationKeys implements AuditSigner {
    private final String name;
    private final KeyPair signing;
    private final KeyPair sealing;

    WorkstationKeys(String name, KeyPair signing, KeyPair sealing) {
        this.name = name;
        this.signing = signing;
        this.sealing = sealing;
    }

    /** As the other, where no keystore is in use. */
    public static WorkstationKeys open(Path folder, String name) throws ProfileException {
        return open(folder, name, Keystore.NONE);
    }

    /**
     * Reads the keys, or makes them when there are none. Several processes may do so at once: all get the same. Waits for
     * the keystore when the keys are bound to it.
     *
     * @param folder made for its owner's eyes only when it is missing
     * @param name what the installation is called when its keys are made
     * @throws ProfileException when the file is damaged or cannot be read or written, or the keystore does not open it; it
     *     is left as it is
     */
    public static WorkstationKeys open(Path folder, String name, Keystore keystore) throws ProfileException {
        InstallationFolder installation = new InstallationFolder(folder);
        StoredKeys stored = installation.locked(file -> {
            if (!Files.exists(file)) {
                DurableFile.replace(file, WorkstationFile.write(WorkstationFile.make(name)));
            }
            installation.keepToOwner();
            return WorkstationFile.read(file);
        });
        return switch (stored) {
            case StoredKeys.Plain plain -> plain.keys();
            case StoredKeys.Bound bound -> KeyBinding.open(installation.file(), bound, keystore);
        };
    }

    @Override
    public String workstation() {
        return name;
    }

    @Override
    public String publicKey() {
        return Ed25519.text(signing.getPublic());
    }

    @Override
    public byte[] sign(byte[] content) {
        return Ed25519.sign(signing.getPrivate(), content);
    }

    /** What two people compare by another way. */
    public String fingerprint() {
        return Ed25519.fingerprint(publicKey());
    }

    /** The X25519 pair that others seal to; the private half is for the vault alone. */
    public KeyPair sealing() {
        return sealing;
    }

    KeyPair signing() {
        return signing;
    }

    @Override
    public String toString() {
        return "WorkstationKeys of " + name + ", " + fingerprint();
    }
}

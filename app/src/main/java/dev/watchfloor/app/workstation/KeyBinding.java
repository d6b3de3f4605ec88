package dev.watchfloor.app.workstation;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.keystore.KeystoreException;
import dev.watchfloor.app.vault.DurableFile;
import dev.watchfloor.app.vault.Share;
import dev.watchfloor.app.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds the keys of an installation to the platform's keystore and back. The keystore has the share, and was seen to give
 * it back, before the file is replaced by one that needs it; it loses the share after the file needs it no more. A
 * process that ends in between leaves an entry that opens nothing. Thread-safe.
 */
public final class KeyBinding {
    private static final Logger LOG = LoggerFactory.getLogger(KeyBinding.class);

    private final InstallationFolder installation;
    private final Keystore keystore;

    /** @param folder of the installation, whose keys are there */
    public KeyBinding(Path folder, Keystore keystore) {
        installation = new InstallationFolder(folder);
        this.keystore = keystore;
    }

    /** Whether the keys open with the keystore alone; asks no keystore. @throws ProfileException when they are damaged */
    public boolean isBound() throws ProfileException {
        return installation.locked(
                file -> Files.exists(file) && WorkstationFile.read(file) instanceof StoredKeys.Bound);
    }

    /**
     * Binds them; does nothing when they are bound.
     *
     * @throws KeystoreException when the keystore does not keep the share; the keys are as they were
     * @throws ProfileException when the file cannot be read or replaced; the keys are as they were
     */
    public void bind() throws KeystoreException, ProfileException {
        if (!(installation.locked(WorkstationFile::read) instanceof StoredKeys.Plain plain)) {
            return;
        }
        String id = Vault.newId();
        try (Share share = Share.make()) {
            keep(id, share);
            replace(plain, WorkstationFile.write(plain.keys(), id, share));
        } catch (IOException impossible) {
            throw new ProfileException("The keys of this workstation cannot be written.", impossible);
        }
    }

    /**
     * Takes them back into the file; does nothing when they are there.
     *
     * @throws ProfileException when the keystore does not give the share; the keys are as they were
     */
    public void unbind() throws ProfileException {
        if (!(installation.locked(WorkstationFile::read) instanceof StoredKeys.Bound bound)) {
            return;
        }
        replace(bound, WorkstationFile.write(open(installation.file(), bound, keystore)));
        try {
            keystore.remove(bound.share());
        } catch (KeystoreException stays) {
            LOG.warn("An entry stays in the keystore that opens nothing any more: {}", stays.getMessage());
        }
    }

    /** Opens keys that are bound. @throws ProfileException with what is missing and what to do */
    static WorkstationKeys open(Path file, StoredKeys.Bound bound, Keystore keystore) throws ProfileException {
        try {
            byte[] kept = keystore.get(bound.share())
                    .orElseThrow(
                            () -> refusal(
                                    file,
                                    "The keystore of this account has no entry for the keys of this workstation, or is locked."));
            Optional<Share> share = Share.of(kept);
            Arrays.fill(kept, (byte) 0);
            if (share.isPresent()) {
                try (Share open = share.get()) {
                    Optional<WorkstationKeys> keys = WorkstationFile.open(bound, open);
                    if (keys.isPresent()) {
                        return keys.get();
                    }
                }
            }
            throw refusal(file, "What the keystore of this account holds does not open the keys of this workstation.");
        } catch (KeystoreException failed) {
            throw refusal(file, failed.getMessage() + " The keys of this workstation are bound to it.");
        } catch (IOException unreadable) {
            throw refusal(file, "The keys of this workstation are damaged.");
        }
    }

    private static ProfileException refusal(Path file, String what) {
        return new ProfileException(what + " Nothing was changed. Unlock or start the keystore and try again. If its"
                + " entry is lost for good, move " + file + " away: new keys are made then, and this workstation has to"
                + " be confirmed at another one, or the profile recovered with its printed code.");
    }

    private void keep(String id, Share share) throws KeystoreException {
        byte[] text = share.text();
        try {
            keystore.put(id, text);
            Optional<byte[]> back = keystore.get(id);
            boolean isKept = back.isPresent() && Arrays.equals(back.get(), text);
            back.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
            if (!isKept) {
                throw new KeystoreException("The keystore did not give back what it was given.");
            }
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Only over what was read: another process may have been quicker. */
    private void replace(StoredKeys before, byte[] next) throws ProfileException {
        installation.locked(file -> {
            if (!same(before, WorkstationFile.read(file))) {
                throw new ProfileException("The keys of this workstation were changed meanwhile. Nothing was changed"
                        + " here; try again.");
            }
            DurableFile.replace(file, next);
            return file;
        });
        Arrays.fill(next, (byte) 0);
    }

    private static boolean same(StoredKeys one, StoredKeys other) {
        return switch (one) {
            case StoredKeys.Plain plain ->
                other instanceof StoredKeys.Plain now
                        && now.keys().publicKey().equals(plain.keys().publicKey());
            case StoredKeys.Bound bound ->
                other instanceof StoredKeys.Bound now && now.share().equals(bound.share());
        };
    }
}

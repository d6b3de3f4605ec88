package dev.watchfloor.app.store;

import dev.watchfloor.app.vault.DataKey;
import java.util.Arrays;

/** What a database is opened with: the key of its file, and the one of the secrets inside. Never printed. Wiped by {@link #close}. */
public final class StoreKeys implements AutoCloseable {
    private final FileKey file;
    private final SecretSealer secrets;

    private StoreKeys(FileKey file, SecretSealer secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    /** Derives both; the data key is not kept. */
    public static StoreKeys of(DataKey key) {
        byte[] file = key.derive("database file");
        byte[] secrets = key.derive("connector secrets");
        try {
            return new StoreKeys(new FileKey(file), SecretSealer.of(secrets));
        } finally {
            Arrays.fill(file, (byte) 0);
            Arrays.fill(secrets, (byte) 0);
        }
    }

    FileKey file() {
        return file;
    }

    SecretSealer secrets() {
        return secrets;
    }

    @Override
    public void close() {
        file.close();
        secrets.close();
    }

    @Override
    public String toString() {
        return "StoreKeys";
    }
}

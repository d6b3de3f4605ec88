package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.FileKey;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.timeline.EventStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The console's event store without a console around it, its file encrypted. Thread-safe. */
final class LoneStore implements AutoCloseable {
    /** How a file that H2 encrypted begins. */
    private static final String ENCRYPTED = "H2encrypt";
    /** Which key it is changes nothing that is measured. */
    private static final byte[] KEY = new byte[32];

    private final Database database;
    private final H2EventStore store;

    private LoneStore(Database database, H2EventStore store) {
        this.database = database;
        this.store = store;
    }

    /** Opens it, making it when it is missing. */
    static LoneStore open(Path profile) throws ProfileException {
        Database database = Database.open(profile, Clock.systemUTC(), new FileKey(KEY));
        return new LoneStore(database, H2EventStore.open(database, Clock.systemUTC()));
    }

    EventStore events() {
        return store;
    }

    /** Whether nothing of the events can be read in its file. */
    static boolean isEncrypted(Path profile) throws IOException {
        try (InputStream file = Files.newInputStream(profile.resolve("watchfloor.mv.db"))) {
            return new String(file.readNBytes(ENCRYPTED.length()), StandardCharsets.US_ASCII).equals(ENCRYPTED);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

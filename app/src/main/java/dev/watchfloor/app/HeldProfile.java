package dev.watchfloor.app;

import dev.watchfloor.app.store.ProfileFolder;
import dev.watchfloor.app.store.ProfileLock;
import java.nio.file.Path;

/** A profile that nobody else can open meanwhile; a database that is opened in it may take the lock over. One thread. */
final class HeldProfile implements AutoCloseable {
    private final Path folder;
    private final ProfileLock lock;
    private boolean isHandedOver;

    private HeldProfile(Path folder, ProfileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws ProfileException when another console has it */
    static HeldProfile take(Path profile) throws ProfileException {
        Path folder = ProfileFolder.prepare(profile);
        return new HeldProfile(folder, ProfileLock.take(folder));
    }

    Path folder() {
        return folder;
    }

    /** Gives the lock away to who runs this. */
    Runnable release() {
        isHandedOver = true;
        return lock::close;
    }

    @Override
    public void close() {
        if (!isHandedOver) {
            lock.close();
        }
    }
}

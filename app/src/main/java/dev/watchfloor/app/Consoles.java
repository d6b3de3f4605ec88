package dev.watchfloor.app;

import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.timeline.StoreException;
import java.nio.file.Path;

/** Opens consoles. */
public final class Consoles {
    private Consoles() {}

    /** Whether the folder holds a profile; {@link #open} makes one where there is none. */
    public static boolean isProfile(Path folder) {
        return Database.isIn(folder);
    }

    /**
     * Opens the profile's console; nothing runs before {@link Console#start}.
     *
     * @throws ProfileException when the profile is in use, damaged, of a newer version or cannot be written; nothing was
     *     changed then
     */
    public static Console open(ConsoleOptions options) throws ProfileException {
        Database database = Database.open(options.profile(), options.clock());
        boolean isOpen = false;
        try {
            Console console = new OpenConsole(database, options);
            isOpen = true;
            return console;
        } catch (StoreException unreadable) {
            throw new ProfileException(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProfileException("Opening the profile was interrupted.", stopped);
        } finally {
            if (!isOpen) {
                database.close();
            }
        }
    }
}

package dev.watchfloor.app.devices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the console saw of devices, on disk. Thread-safe; fails with StoreException. */
public interface DeviceShelf {
    /** Before every position in the log. */
    long NONE = -1;

    /** Position of the last event that what is kept holds, {@link #NONE} when nothing was ever kept. */
    long position();

    /** All that is kept, in no particular order. */
    List<SeenDevice> load();

    /**
     * Writes devices in place of their earlier rows, removes others and sets the position, all or nothing.
     *
     * @param position {@link #NONE} leaves it as it is
     */
    void change(Collection<SeenDevice> put, Collection<SeenDevice.Key> remove, long position);

    /** What was found in the products' own registers, in no particular order. */
    List<Listed> listed();

    /** Writes in place of earlier rows, and removes others, all or nothing. */
    void changeListed(Collection<Listed> put, Collection<SeenDevice.Key> remove);

    /**
     * A device of a product's own register.
     *
     * @param first when it was found there first; null when it was there at the first look of all
     * @param last when it was found there last
     */
    record Listed(String provider, String id, @Nullable Instant first, Instant last) {
        public SeenDevice.Key key() {
            return new SeenDevice.Key(provider, id);
        }
    }
}

package dev.watchfloor.app.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DeviceTraits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All devices, those first that wait for somebody: what the registers list, joined with what the console itself saw of
 * them. Thread-safe.
 */
public interface DeviceQueue {

    /** Asks all registers now, and the console's memory; blocks for seconds. */
    Found look() throws InterruptedException;

    /** Tells after the console saw something new of devices, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);

    /** Who remembers whether a device is let in. */
    enum Keeper {
        /** The product itself. */
        PRODUCT,
        /** This console; the product does not know of it. */
        CONSOLE,
        /** Nobody: it signed in at a product whose own register does not have it. */
        NOBODY
    }

    /** Why a device stands before the others; in the order of urgency. */
    enum Waiting {
        /** Blocked, and all the same a session is open on it. */
        BLOCKED_IN_USE,
        /** Nobody has decided about it. */
        PENDING,
        /** Signed in, and the product's register does not have it. */
        NOT_REGISTERED,
        /** In the product's register since a few days only. */
        NEW,
        /** It does not wait. */
        NO
    }

    /**
     * One device.
     *
     * @param known as its register has it
     * @param keeper who remembers its state
     * @param waiting why it stands before others
     * @param firstSeen when the console saw it first; null when it did not, or when it was there from the first look on
     * @param lastSeen latest use that the register or an event told of, null when none did
     * @param places addresses from which it was used, the latest first; bounded
     * @param open sessions that are open on it, as far as can be told
     */
    record Row(
            Devices.Known known,
            Keeper keeper,
            Waiting waiting,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            List<Place> places,
            List<SessionRecord> open) {
        public Row {
            places = List.copyOf(places);
            open = List.copyOf(open);
        }

        public boolean isWaiting() {
            return waiting != Waiting.NO;
        }
    }

    /**
     * What was found.
     *
     * @param rows those that wait first
     * @param silent connectors that could not be asked, with the sentence that says why
     * @param registers number of registers, the console's own among them
     * @param traits what blocking does and does not reach, by connector
     */
    record Found(List<Row> rows, Map<String, String> silent, int registers, Map<String, DeviceTraits> traits) {
        public Found {
            rows = List.copyOf(rows);
            silent = Map.copyOf(silent);
            traits = Map.copyOf(traits);
        }
    }
}

package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceTraits;
import java.util.List;
import java.util.Map;

/** The devices of all products that keep a register of them. Thread-safe; asks the products and blocks for seconds. */
public interface Devices {

    /** A device and the connector that knows it. */
    record Known(String provider, Device device) {}

    /**
     * What was found.
     *
     * @param devices by connector and name
     * @param silent connectors that could not be asked, with the sentence that says why
     * @param registers number of connectors that keep devices
     * @param traits what blocking does and does not reach, by connector, as far as it answered
     */
    record Look(List<Known> devices, Map<String, String> silent, int registers, Map<String, DeviceTraits> traits) {
        public Look {
            devices = List.copyOf(devices);
            silent = Map.copyOf(silent);
            traits = Map.copyOf(traits);
        }

        /** Nothing is known of what blocking reaches. */
        public Look(List<Known> devices, Map<String, String> silent, int registers) {
            this(devices, silent, registers, Map.of());
        }
    }

    /** Asks all registers now. */
    Look look() throws InterruptedException;

    /** The devices of those that answer. */
    default List<Known> list() throws InterruptedException {
        return look().devices();
    }
}

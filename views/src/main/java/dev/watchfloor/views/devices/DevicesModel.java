package dev.watchfloor.views.devices;

import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.DeviceQueue.Found;
import dev.watchfloor.app.response.DeviceQueue.Keeper;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.views.kit.Background;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the devices screen shows. FX thread only; the registers are asked in the background. */
final class DevicesModel {
    private final DeviceQueue queue;
    private final Background background;
    private final Runnable onChange;
    private @Nullable Found found;
    private String filter = "";
    private boolean waitingOnly;
    private String problem = "";
    private boolean looking;
    private boolean stale;

    /** @param onChange after anything shown changed */
    DevicesModel(DeviceQueue queue, Background background, Runnable onChange) {
        this.queue = queue;
        this.background = background;
        this.onChange = onChange;
    }

    /** Asks all registers; once more afterwards when asked meanwhile. */
    void look() {
        if (looking) {
            stale = true;
            return;
        }
        looking = true;
        stale = false;
        onChange.run();
        var unused = background.load(
                queue::look,
                now -> {
                    found = now;
                    problem = "";
                    looked();
                },
                sentence -> {
                    problem = sentence;
                    looked();
                });
    }

    private void looked() {
        looking = false;
        onChange.run();
        if (stale) {
            look();
        }
    }

    void filter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        onChange.run();
    }

    /** Only what waits for somebody, or all. */
    void showWaiting(boolean only) {
        waitingOnly = only;
        onChange.run();
    }

    boolean isFiltered() {
        return !filter.isEmpty();
    }

    boolean isWaitingOnly() {
        return waitingOnly;
    }

    /** Whether the registers are being asked now. */
    boolean isLooking() {
        return looking;
    }

    /** Whether the registers have answered at least once. */
    boolean isKnown() {
        return found != null;
    }

    /** Whether any register is there, a product's or the console's own; false until that is known. */
    boolean hasRegisters() {
        return found != null && found.registers() > 0;
    }

    /** Devices that match, those first that wait. */
    List<Row> rows() {
        return all().stream()
                .filter(row -> !waitingOnly || row.isWaiting())
                .filter(row -> filter.isEmpty() || mentions(row))
                .toList();
    }

    /** How many wait for somebody, whatever is filtered. */
    long waiting() {
        return all().stream().filter(Row::isWaiting).count();
    }

    /** Registers that did not answer, with the reason. */
    SortedMap<String, String> silent() {
        return new TreeMap<>(found == null ? Map.of() : found.silent());
    }

    /** What blocking does and does not reach there; null as long as that is not known. */
    @Nullable
    DeviceTraits traits(String provider) {
        return found == null ? null : found.traits().get(provider);
    }

    /** Providers where the console may end sessions by a device: it keeps the register, or sign-ins name the product's devices. */
    List<String> judgedProviders() {
        if (found == null) {
            return List.of();
        }
        Stream<String> own = found.traits().entrySet().stream()
                .filter(traits -> !traits.getValue().enforced())
                .map(Map.Entry::getKey);
        Stream<String> named = found.rows().stream()
                .filter(row -> row.keeper() == Keeper.PRODUCT && !row.places().isEmpty())
                .map(row -> row.known().provider());
        return Stream.concat(own, named).distinct().sorted().toList();
    }

    /** Why the registers could not be asked, empty when they could. */
    String problem() {
        return problem;
    }

    private List<Row> all() {
        return found == null ? List.of() : found.rows();
    }

    private boolean mentions(Row row) {
        Device device = row.known().device();
        return Stream.concat(
                        Stream.of(
                                row.known().provider(),
                                device.name(),
                                device.userName(),
                                device.platform(),
                                device.id()),
                        row.places().stream().map(Place::address))
                .filter(Objects::nonNull)
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(filter));
    }
}

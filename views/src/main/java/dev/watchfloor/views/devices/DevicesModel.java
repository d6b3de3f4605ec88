package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.response.Devices.Look;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Background;
import java.util.Comparator;
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
    /** What waits for a decision first. */
    private static final Comparator<Known> ORDER = Comparator.comparing(
                    (Known known) -> known.device().state() != Device.State.PENDING)
            .thenComparing(known -> known.device().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Known::provider);

    private final Devices devices;
    private final Background background;
    private final Runnable onChange;
    private @Nullable Look look;
    private List<Known> all = List.of();
    private String filter = "";
    private String problem = "";
    private boolean looking;
    private boolean stale;

    /** @param onChange after anything shown changed */
    DevicesModel(Devices devices, Background background, Runnable onChange) {
        this.devices = devices;
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
                devices::look,
                found -> {
                    look = found;
                    all = found.devices().stream().sorted(ORDER).toList();
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

    boolean isFiltered() {
        return !filter.isEmpty();
    }

    /** Whether the registers are being asked now. */
    boolean isLooking() {
        return looking;
    }

    /** Whether the registers have answered at least once. */
    boolean isKnown() {
        return look != null;
    }

    /** Whether any connector keeps devices; false until that is known. */
    boolean hasRegisters() {
        return look != null && look.registers() > 0;
    }

    /** Devices that match. */
    List<Known> rows() {
        return filter.isEmpty() ? all : all.stream().filter(this::mentions).toList();
    }

    /** Registers that did not answer, with the reason. */
    SortedMap<String, String> silent() {
        return new TreeMap<>(look == null ? Map.of() : look.silent());
    }

    /** Why the registers could not be asked, empty when they could. */
    String problem() {
        return problem;
    }

    private boolean mentions(Known known) {
        Device device = known.device();
        return Stream.of(known.provider(), device.name(), device.userName(), device.platform(), device.id())
                .filter(Objects::nonNull)
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(filter));
    }
}

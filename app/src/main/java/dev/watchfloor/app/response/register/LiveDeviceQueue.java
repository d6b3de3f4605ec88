package dev.watchfloor.app.response.register;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.devices.ListedDevices;
import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Device;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queue over the registers of the connected products and the console's own. */
public final class LiveDeviceQueue implements DeviceQueue {
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::waiting)
            .thenComparing(Row::firstSeen, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.known().device().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.known().provider())
            .thenComparing(row -> row.known().device().id());

    private final LiveConnectors connectors;
    private final Devices registers;
    private final SeenDevices seen;
    private final ListedDevices listed;
    private final ProductRegisters told;
    private final SessionBoard sessions;
    private final Clock clock;

    /**
     * @param connectors those that {@code registers} asks
     * @param told is told what each look finds in products' registers
     */
    public LiveDeviceQueue(
            RegisteredConnectors connectors,
            Devices registers,
            SeenDevices seen,
            ListedDevices listed,
            ProductRegisters told,
            SessionBoard sessions,
            Clock clock) {
        this.connectors = connectors;
        this.registers = registers;
        this.seen = seen;
        this.listed = listed;
        this.told = told;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Found look() throws InterruptedException {
        Devices.Look look = registers.look();
        Map<String, List<Known>> byProvider = look.devices().stream()
                .collect(Collectors.groupingBy(Known::provider, TreeMap::new, Collectors.toList()));
        Map<String, List<SessionRecord>> open =
                sessions.open().stream().collect(Collectors.groupingBy(SessionRecord::provider));
        List<Row> rows = new ArrayList<>();
        for (LiveConnectors.Named named : connectors.all()) {
            String provider = named.name();
            if (named.connector().devices().isEmpty() || look.silent().containsKey(provider)) {
                continue;
            }
            List<Known> devices = byProvider.getOrDefault(provider, List.of());
            List<SessionRecord> here = open.getOrDefault(provider, List.of());
            if (RegisteredConnectors.isOwn(named.connector())) {
                devices.forEach(known -> rows.add(own(known, here)));
            } else {
                listed.found(
                        provider,
                        devices.stream().map(known -> known.device().id()).toList());
                told.found(provider, devices.stream().map(Known::device).toList(), clock.instant());
                rows.addAll(registered(provider, devices, here));
            }
        }
        rows.sort(ORDER);
        return new Found(rows, look.silent(), look.registers(), look.traits());
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return seen.subscribe(listener);
    }

    private Row own(Known known, List<SessionRecord> open) {
        SeenDevice device = seen.find(known.provider(), known.device().id()).orElse(null);
        List<SeenDevice> sightings = device == null ? List.of() : List.of(device);
        return row(known, Keeper.CONSOLE, null, sightings, on(sightings, open));
    }

    private List<Row> registered(String provider, List<Known> devices, List<SessionRecord> open) {
        Map<String, List<SeenDevice>> byName = seen.of(provider).stream()
                .filter(device -> !device.told().isEmpty())
                .collect(Collectors.groupingBy(SeenDevice::told));
        Set<String> known = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Known each : devices) {
            Device device = each.device();
            List<SeenDevice> sightings = names(device)
                    .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                    .toList();
            names(device).forEach(known::add);
            Set<SessionRecord> on = new HashSet<>(on(sightings, open));
            open.stream()
                    .filter(session -> names(device)
                            .anyMatch(name -> name.equals(session.session().device())))
                    .forEach(on::add);
            rows.add(row(
                    each, Keeper.PRODUCT, listed.first(provider, device.id()).orElse(null), sightings, on));
        }
        Instant recent = clock.instant().minus(ListedDevices.NEW);
        seen.of(provider).stream()
                // A product that tells no device of a sign-in, as Google does, does not tell of a stranger's either.
                .filter(device -> !device.told().isEmpty() && !known.contains(device.told()))
                .map(device -> row(
                        new Known(provider, notRegistered(device)),
                        Keeper.NOBODY,
                        null,
                        List.of(device),
                        on(List.of(device), open)))
                .filter(row -> !row.open().isEmpty()
                        || (row.lastSeen() != null && row.lastSeen().isAfter(recent)))
                .forEach(rows::add);
        return rows;
    }

    private Row row(
            Known known,
            Keeper keeper,
            @Nullable Instant firstListed,
            List<SeenDevice> sightings,
            Collection<SessionRecord> open) {
        Instant firstSeen = Stream.concat(
                        Stream.ofNullable(firstListed), sightings.stream().map(SeenDevice::firstSeen))
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant lastSeen = Stream.concat(
                        Stream.ofNullable(known.device().lastSeen()),
                        sightings.stream().map(SeenDevice::lastSeen))
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Place> places = sightings.stream()
                .flatMap(device -> device.places().stream())
                .sorted(Comparator.comparing(Place::last).reversed())
                .toList();
        List<SessionRecord> sorted = open.stream()
                .sorted(Comparator.comparing(
                                (SessionRecord session) -> session.session().started())
                        .reversed())
                .toList();
        boolean isNew =
                firstListed != null && !firstListed.isBefore(clock.instant().minus(ListedDevices.NEW));
        return new Row(
                known,
                keeper,
                waiting(known.device().state(), keeper, isNew, sorted),
                firstSeen,
                lastSeen,
                places,
                sorted);
    }

    private static Waiting waiting(Device.State state, Keeper keeper, boolean isNew, List<SessionRecord> open) {
        if (keeper == Keeper.NOBODY) {
            return Waiting.NOT_REGISTERED;
        }
        return switch (state) {
            case PENDING -> Waiting.PENDING;
            case BLOCKED -> open.isEmpty() ? Waiting.NO : Waiting.BLOCKED_IN_USE;
            case APPROVED, UNKNOWN -> isNew ? Waiting.NEW : Waiting.NO;
        };
    }

    private static List<SessionRecord> on(List<SeenDevice> sightings, List<SessionRecord> open) {
        Set<String> ids =
                sightings.stream().flatMap(device -> device.sessions().stream()).collect(Collectors.toSet());
        return open.stream()
                .filter(session -> ids.contains(session.session().ref().id()))
                .toList();
    }

    /** What sign-ins may call it. */
    private static Stream<String> names(Device device) {
        return Stream.of(device.id(), device.name(), device.signInId() == null ? device.id() : device.signInId())
                .distinct();
    }

    private static Device notRegistered(SeenDevice seen) {
        Device device = OwnRegister.device(seen);
        return new Device(
                device.id(),
                device.name(),
                device.userId(),
                device.userName(),
                device.platform(),
                device.lastSeen(),
                Device.State.UNKNOWN);
    }
}

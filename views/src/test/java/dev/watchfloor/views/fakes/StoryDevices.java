package dev.watchfloor.views.fakes;

import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.response.DeviceQueue.Found;
import dev.watchfloor.app.response.DeviceQueue.Keeper;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.app.response.DeviceQueue.Waiting;
import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.response.Devices.Look;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Devices of a dozen people, two that wait for approval, one that was lost, one of which nothing is told. */
public final class StoryDevices {
    /** The register. */
    public static final String REGISTER = "Okta corp";

    private static final List<String> USERS =
            List.of("m.lindqvist", "k.novak", "d.silva", "e.haddad", "t.larsen", "a.okafor", "p.osei", "r.moreau");
    private static final List<String> PLATFORMS = List.of("Windows 11", "macOS 15.1", "Android 15", "iOS 18.1");

    private StoryDevices() {}

    private static State state(int index) {
        return switch (index) {
            case 9 -> State.BLOCKED;
            case 14 -> State.UNKNOWN;
            default -> State.APPROVED;
        };
    }

    /** @param now when the register is asked */
    public static Look look(Instant now) {
        List<Known> devices = new ArrayList<>();
        for (int index = 0; index < 22; index++) {
            String user = USERS.get(index % USERS.size());
            devices.add(new Known(
                    REGISTER,
                    new Device(
                            "guo8a" + (4_100 + index * 37),
                            (index % 4 < 2 ? "WS-" : "PH-") + (1_040 + index * 13),
                            "u-" + user,
                            user,
                            PLATFORMS.get(index % 4),
                            now.minusSeconds(60L + index * index * 410L),
                            state(index))));
        }
        devices.add(new Known(
                REGISTER,
                new Device(
                        "guo9f0021",
                        "DESKTOP-7QK2",
                        StorySessions.VICTIM_ID,
                        StorySessions.VICTIM,
                        "Linux",
                        now.minusSeconds(3_400),
                        State.PENDING)));
        devices.add(new Known(
                REGISTER,
                new Device("guo9f0044", "Pixel 9", "u-l.fernandez", "l.fernandez", null, null, State.PENDING)));
        return new Look(devices, Map.of("Teleport ops", "It does not answer: connection refused."), 2);
    }

    /** The same in the queue, with what was seen at a provider that keeps no register, among it the attacker's device. */
    public static Found found(Instant now) {
        List<Row> rows = new ArrayList<>();
        rows.add(own(
                now, "203.0.113.0/24", StorySessions.VICTIM, "203.0.113.66", State.PENDING, 3_400, "python-requests"));
        rows.add(own(now, "10.20.1.0/24", "e.haddad", "10.20.1.84", State.PENDING, 12_000, "Firefox on Linux"));
        for (Known known : look(now).devices()) {
            State state = known.device().state();
            boolean isNew = known.device().name().equals("WS-1040");
            Waiting waiting = state == State.PENDING ? Waiting.PENDING : isNew ? Waiting.NEW : Waiting.NO;
            Row row = row(known, Keeper.PRODUCT, waiting, isNew ? now.minusSeconds(90_000) : null);
            rows.add(state == State.BLOCKED ? inUse(row, now) : row);
        }
        rows.add(notRegistered(now));
        rows.add(own(
                now,
                "second factor 4a7415a8 at 10.20.0.0/24",
                "m.lindqvist",
                "10.20.0.41",
                State.APPROVED,
                700_000,
                "Chrome on Windows"));
        rows.sort(Comparator.comparing(Row::waiting)
                .thenComparing(Row::firstSeen, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(row -> row.known().device().name()));
        return new Found(
                rows,
                look(now).silent(),
                3,
                Map.of(
                        REGISTER,
                        new DeviceTraits(true, false, true, null, List.of("Sessions that were opened from it go on.")),
                        StoryConnectors.KEYCLOAK,
                        new DeviceTraits(
                                false,
                                false,
                                true,
                                Duration.ZERO,
                                List.of("The register, not Keycloak, remembers the device: Keycloak keeps none and goes"
                                        + " on letting it in."))));
    }

    /** A device as its register has it, which nobody else saw. */
    static Row row(Known known, Keeper keeper, Waiting waiting, @Nullable Instant firstSeen) {
        return new Row(known, keeper, waiting, firstSeen, known.device().lastSeen(), List.of(), List.of());
    }

    private static Row inUse(Row row, Instant now) {
        return new Row(
                row.known(),
                row.keeper(),
                Waiting.BLOCKED_IN_USE,
                now.minusSeconds(2_000_000),
                row.lastSeen(),
                List.of(new Place("10.20.3.77", now.minusSeconds(240))),
                List.of(session(
                        REGISTER,
                        "okta-102",
                        String.valueOf(row.known().device().userName()),
                        "10.20.3.77",
                        now.minusSeconds(240))));
    }

    private static Row notRegistered(Instant now) {
        Device device = new Device(
                "seen-77aa1f", "Mac OS X CHROME at 192.0.2.0/24", "u-r.moreau", "r.moreau", null, now, State.UNKNOWN);
        return new Row(
                new Known(REGISTER, device),
                Keeper.NOBODY,
                Waiting.NOT_REGISTERED,
                now.minusSeconds(5_400),
                now.minusSeconds(5_100),
                List.of(new Place("192.0.2.40", now.minusSeconds(5_100))),
                List.of());
    }

    private static Row own(
            Instant now, String name, String user, String address, State state, int secondsAgo, String agent) {
        Instant first = now.minusSeconds(secondsAgo);
        Device device = new Device("seen-" + user, name, "u-" + user, user, agent, now.minusSeconds(30), state);
        return new Row(
                new Known(StoryConnectors.KEYCLOAK, device),
                Keeper.CONSOLE,
                state == State.PENDING ? Waiting.PENDING : Waiting.NO,
                first,
                now.minusSeconds(30),
                List.of(
                        new Place(address, now.minusSeconds(30)),
                        new Place(address.substring(0, address.lastIndexOf('.')) + ".9", first)),
                List.of(session(StoryConnectors.KEYCLOAK, "kc-" + user, user, address, first)));
    }

    private static SessionRecord session(String provider, String id, String user, String address, Instant started) {
        return new SessionRecord(
                provider,
                new Session(
                        new SessionRef(id, SessionRef.Kind.ONLINE),
                        "u-" + user,
                        user,
                        Addresses.parse(address).orElse(null),
                        started,
                        started,
                        List.of("portal"),
                        null,
                        false),
                SessionRecord.State.OPEN,
                null,
                started,
                null);
    }
}

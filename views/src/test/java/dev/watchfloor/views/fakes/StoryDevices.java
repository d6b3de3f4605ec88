package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.response.Devices.Look;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
}

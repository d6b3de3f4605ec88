package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.response.ResponseRequest.UnblockDevice;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Messages;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** First pages of the sheet for what is done to devices. */
final class DeviceForms {
    private static final Messages TEXT = Messages.of("response");

    private static final EachForm<Known> EACH =
            new EachForm<>(known -> known.device().name(), DeviceForms::whose);

    private DeviceForms() {}

    static RequestForm approve(List<Known> devices) {
        return EACH.of(
                devices,
                "approve-device.title",
                "approve-devices.title",
                TEXT.get("approve-device.meaning"),
                (known, why) -> new ApproveDevice(
                        known.provider(), known.device().id(), known.device().name(), why));
    }

    /** @param sessions that are ended in the same plan, as acts of their own */
    static RequestForm block(List<Known> devices, List<SessionRecord> sessions) {
        return EACH.of(
                devices,
                "block-device.title",
                "block-devices.title",
                sessions.isEmpty()
                        ? TEXT.get("block-device.meaning")
                        : TEXT.format("block-device.sessions", sessions.size()),
                (known, why) -> new BlockDevice(
                        known.provider(), known.device().id(), known.device().name(), why),
                why -> revocations(sessions, why));
    }

    private static List<ResponseRequest> revocations(List<SessionRecord> sessions, String why) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        SessionRecord::provider,
                        TreeMap::new,
                        Collectors.mapping(
                                session -> new SessionPick(
                                        session.session().ref(),
                                        session.session().userName()),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .<ResponseRequest>map(same -> new RevokeSessions(same.getKey(), same.getValue(), why))
                .toList();
    }

    static RequestForm unblock(List<Known> devices) {
        return EACH.of(
                devices,
                "unblock-device.title",
                "unblock-devices.title",
                TEXT.get("unblock-device.meaning"),
                (known, why) -> new UnblockDevice(
                        known.provider(), known.device().id(), known.device().name(), why));
    }

    private static String whose(Known known) {
        Device device = known.device();
        return TEXT.format(
                "device.whose",
                Objects.requireNonNullElse(device.userName(), TEXT.get("device.nobody")),
                known.provider());
    }
}

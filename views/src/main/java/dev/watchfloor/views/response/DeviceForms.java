package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.app.response.ResponseRequest.UnblockDevice;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** First pages of the sheet for what is done to devices; each device is an act of its own in one plan. */
final class DeviceForms {
    /** More devices than these are counted and not named. */
    private static final int NAMED = 12;

    private static final Messages TEXT = Messages.of("response");

    private DeviceForms() {}

    static RequestForm approve(List<Known> devices) {
        return form(
                devices,
                "approve-device.title",
                "approve-devices.title",
                TEXT.get("approve-device.meaning"),
                (known, why) -> new ApproveDevice(
                        known.provider(), known.device().id(), known.device().name(), why));
    }

    static RequestForm block(List<Known> devices) {
        return form(
                devices,
                "block-device.title",
                "block-devices.title",
                TEXT.get("block-device.meaning"),
                (known, why) -> new BlockDevice(
                        known.provider(), known.device().id(), known.device().name(), why));
    }

    static RequestForm unblock(List<Known> devices) {
        return form(
                devices,
                "unblock-device.title",
                "unblock-devices.title",
                TEXT.get("unblock-device.meaning"),
                (known, why) -> new UnblockDevice(
                        known.provider(), known.device().id(), known.device().name(), why));
    }

    private static RequestForm form(
            List<Known> devices,
            String one,
            String several,
            String meaning,
            BiFunction<Known, String, ResponseRequest> request) {
        Facts facts = new Facts();
        devices.stream().limit(NAMED).forEach(known -> facts.text(known.device().name(), whose(known)));
        if (devices.size() > NAMED) {
            facts.text(TEXT.format("changes.more", devices.size() - NAMED), "");
        }
        facts.text(TEXT.get("fact.meaning"), meaning);
        String title = devices.size() == 1
                ? TEXT.format(one, devices.getFirst().device().name())
                : TEXT.format(several, devices.size());
        return new ReasonForm(
                title,
                facts,
                "",
                "",
                why -> new Wish.Doing(
                        title,
                        devices.stream().map(known -> request.apply(known, why)).toList()));
    }

    private static String whose(Known known) {
        Device device = known.device();
        return TEXT.format(
                "device.whose",
                Objects.requireNonNullElse(device.userName(), TEXT.get("device.nobody")),
                known.provider());
    }
}

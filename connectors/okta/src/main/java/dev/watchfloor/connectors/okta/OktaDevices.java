package dev.watchfloor.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceTraits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registered devices: a block suspends, which can be taken back; nothing here deactivates. Thread-safe. */
record OktaDevices(OktaApi api) implements DeviceList.Register {
    static final DeviceTraits TRAITS = new DeviceTraits(
            true,
            false,
            true,
            null,
            List.of(
                    "A block suspends the device: Okta takes it for nobody's any more in policies that ask for a"
                            + " registered or managed device. Where no policy asks, its user signs in all the same.",
                    "Sessions that were opened from it go on. End them too.",
                    "A device that Okta has created and not activated waits; approving activates it."));

    @Override
    public List<Device> all() throws ConnectorException, InterruptedException {
        ProductRequest first =
                ProductRequest.get("api", "v1", "devices").query("limit", "200").query("expand", "userSummary");
        return LogCursor.PAGES.all(api.client(), OktaApi.DEVICES_READ, first).stream()
                .map(OktaDevices::device)
                .toList();
    }

    @Override
    public Optional<Device> find(String id) throws ConnectorException, InterruptedException {
        return api.client()
                .find(OktaApi.DEVICES_READ, ProductRequest.get("api", "v1", "devices", id))
                .map(OktaDevices::device);
    }

    @Override
    public ProductRequest change(Device device, State wanted) {
        String step = wanted == State.BLOCKED ? "suspend" : device.state() == State.BLOCKED ? "unsuspend" : "activate";
        return ProductRequest.post("api", "v1", "devices", device.id(), "lifecycle", step);
    }

    @Override
    public @Nullable ActionOutcome judge(Answer answer, Device device, State wanted) {
        return answer.status() == 204
                ? new ActionOutcome.Done(
                        wanted == State.BLOCKED
                                ? "Okta suspended the device. Its open sessions go on."
                                : "Okta lets the device in.")
                : null;
    }

    private static Device device(JsonNode device) {
        JsonNode profile = device.path("profile");
        JsonNode owner = device.path("_embedded").path("users").path(0).path("user");
        String id = JsonFields.text(device, "id", "?");
        return new Device(
                id,
                JsonFields.text(profile, "displayName", id),
                JsonFields.text(owner, "id"),
                JsonFields.text(owner.path("profile"), "login"),
                (JsonFields.text(profile, "platform", "") + " " + JsonFields.text(profile, "osVersion", "")).strip(),
                IsoTime.parse(JsonFields.text(device, "lastUpdated", "")).orElse(null),
                switch (JsonFields.text(device, "status", "")) {
                    case "ACTIVE", "UNSUSPENDED" -> State.APPROVED;
                    case "CREATED" -> State.PENDING;
                    case "SUSPENDED" -> State.BLOCKED;
                    // DEACTIVATED has lost its keys and must be enrolled anew.
                    default -> State.UNKNOWN;
                });
    }
}

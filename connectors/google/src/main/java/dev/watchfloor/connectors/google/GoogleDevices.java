package dev.watchfloor.connectors.google;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Users of devices, which is what Google approves and blocks. Ours are called {@code DEVICE/USER} by the two ids in their
 * resource names. Thread-safe.
 */
record GoogleDevices(AuthorizedClient client) implements DeviceList.Register {
    private static final String OURS = "customers/my_customer";

    @Override
    public List<Device> all() throws ConnectorException, InterruptedException {
        Map<String, JsonNode> machines = new HashMap<>();
        for (JsonNode machine : list("devices", "100", "v1", "devices")) {
            machines.put(JsonFields.text(machine, "name", ""), machine);
        }
        List<Device> devices = new ArrayList<>();
        for (JsonNode user : list("deviceUsers", "20", "v1", "devices", "-", "deviceUsers")) {
            String machine = JsonFields.text(user, "name", "").replaceFirst("/deviceUsers/.*", "");
            devices.add(device(user, machines.getOrDefault(machine, Json.object())));
        }
        return devices;
    }

    @Override
    public Optional<Device> find(String id) throws ConnectorException, InterruptedException {
        return client.find(Google.DEVICES_READ, request("GET", id, "").query("customer", OURS))
                .map(user -> device(user, Json.object()));
    }

    @Override
    public ProductRequest change(Device device, State wanted) {
        return request("POST", device.id(), wanted == State.BLOCKED ? ":block" : ":approve")
                .json(Json.object().put("customer", OURS));
    }

    /** A long-running operation. The API has no call to ask for one, so that the device is asked instead. */
    @Override
    public @Nullable ActionOutcome judge(Answer answer, Device device, State wanted) throws ConnectorException {
        JsonNode operation = answer.requireSuccess().json();
        String error = JsonFields.text(operation.path("error"), "message");
        if (error != null) {
            return new ActionOutcome.Rejected("Google did not change the device: " + Redaction.text(error) + ".");
        }
        if (state(operation.path("response").path("deviceUser")) == wanted) {
            return new ActionOutcome.Done("Google shows the device so.");
        }
        String pending = "Google works on it. Look at the list of devices.";
        return operation.has("done") || operation.has("name")
                ? new ActionOutcome.Pending(pending, JsonFields.text(operation, "name", "unnamed"))
                : null;
    }

    private static ProductRequest request(String method, String id, String verb) {
        String[] names = (id + "/-").split("/", 3);
        return ProductRequest.of(method, "v1", "devices", names[0], "deviceUsers", names[1] + verb);
    }

    private List<JsonNode> list(String field, String size, String... path)
            throws ConnectorException, InterruptedException {
        ProductRequest first = ProductRequest.get(path).query("customer", OURS).query("pageSize", size);
        return Google.pages(field).all(client, Google.DEVICES_READ, first);
    }

    private static Device device(JsonNode user, JsonNode machine) {
        String id = JsonFields.text(user, "name", "?").replaceFirst("^devices/([^/]+)/deviceUsers/([^/]+)$", "$1/$2");
        return new Device(
                id,
                JsonFields.text(machine, "hostname", JsonFields.text(machine, "model", id)),
                null,
                JsonFields.text(user, "userEmail"),
                (JsonFields.text(machine, "deviceType", "") + " " + JsonFields.text(machine, "osVersion", "")).strip(),
                IsoTime.parse(JsonFields.text(user, "lastSyncTime", "")).orElse(null),
                state(user));
    }

    private static State state(JsonNode user) {
        return switch (JsonFields.text(user, "managementState", "")) {
            case "APPROVED" -> State.APPROVED;
            case "PENDING_APPROVAL" -> State.PENDING;
            case "BLOCKED" -> State.BLOCKED;
            // Wiped, being wiped or not enrolled any more.
            default -> State.UNKNOWN;
        };
    }
}

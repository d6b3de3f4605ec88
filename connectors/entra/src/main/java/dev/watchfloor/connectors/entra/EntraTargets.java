package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.providers.LoggedSessions;
import dev.watchfloor.connectors.providers.WholeList;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be changed in a tenant: sessions of an account, devices, one named location. */
final class EntraTargets {
    private EntraTargets() {}

    /** Documented to answer 200 with true, and known to answer with other codes of success. */
    static LoggedSessions.Accounts accounts(Graph graph) {
        return new LoggedSessions.Accounts(
                graph.client(),
                graph.scope(),
                id -> ProductRequest.get("v1.0", "users", id).query("$select", "id"),
                id -> ProductRequest.post("v1.0", "users", id, "revokeSignInSessions"),
                answer -> answer.status() == 204
                        || answer.isSuccess() && answer.json().path("value").asBoolean(true));
    }

    record Devices(Graph graph) implements DeviceList.Register {
        @Override
        public List<Device> all() throws ConnectorException, InterruptedException {
            List<Device> devices = new ArrayList<>();
            ProductRequest list = ProductRequest.get("v1.0", "devices").query("$top", "500");
            graph.all(list).forEach(device -> devices.add(device(device)));
            return devices;
        }

        @Override
        public Optional<Device> find(String id) throws ConnectorException, InterruptedException {
            return graph.client()
                    .find(graph.scope(), ProductRequest.get("v1.0", "devices", id))
                    .map(Devices::device);
        }

        @Override
        public ProductRequest change(Device device, State wanted) {
            return ProductRequest.patch("v1.0", "devices", device.id())
                    .json(Json.object().put("accountEnabled", wanted != State.BLOCKED));
        }

        @Override
        public @Nullable ActionOutcome judge(Answer answer, Device device, State wanted) {
            return answer.status() == 204
                    ? new ActionOutcome.Done(
                            wanted == State.BLOCKED ? "Entra disabled the device." : "Entra enabled the device.")
                    : null;
        }

        private static Device device(JsonNode told) {
            String id = JsonFields.text(told, "id", "?");
            JsonNode enabled = told.path("accountEnabled");
            return new Device(
                    id,
                    JsonFields.text(told, "displayName", id),
                    null,
                    null,
                    JsonFields.text(told, "operatingSystem"),
                    IsoTime.parse(JsonFields.text(told, "approximateLastSignInDateTime", ""))
                            .orElse(null),
                    !enabled.isBoolean() ? State.UNKNOWN : enabled.booleanValue() ? State.APPROVED : State.BLOCKED,
                    // The object's id is another than that of the device registration, which sign-ins tell.
                    JsonFields.text(told, "deviceId"));
        }
    }

    /** An IP named location; Graph replaces its ranges as a whole. */
    record Location(Graph graph, String id) implements WholeList.Place {
        private static final String TYPE = "@odata.type";

        @Override
        public JsonNode read() throws ConnectorException, InterruptedException {
            return graph.client().read(graph.scope(), request("GET"));
        }

        @Override
        public Iterable<JsonNode> entries(JsonNode location) {
            return location.path("ipRanges");
        }

        @Override
        public Optional<IPAddress> network(JsonNode entry) {
            try {
                return Optional.of(Addresses.network(JsonFields.text(entry, "cidrAddress", "")));
            } catch (InvalidAddressException others) {
                return Optional.empty();
            }
        }

        @Override
        public JsonNode entry(IPAddress network) {
            String value = Addresses.canonical(network);
            return Json.object()
                    .put(TYPE, "#microsoft.graph.iPv" + (network.isIPv4() ? "4" : "6") + "CidrRange")
                    .put("cidrAddress", value.contains("/") ? value : value + "/" + network.getBitCount());
        }

        @Override
        public ProductRequest replace(JsonNode location, List<JsonNode> entries) {
            var body = Json.object()
                    .put(TYPE, "#microsoft.graph.ipNamedLocation")
                    .put("displayName", JsonFields.text(location, "displayName", "Watchfloor"))
                    .put("isTrusted", false);
            body.putArray("ipRanges").addAll(entries);
            return request("PATCH").json(body);
        }

        @Override
        public int accepted() {
            return 204;
        }

        @Override
        public @Nullable String idle(JsonNode location) {
            return location.path("isTrusted").asBoolean()
                    ? "The named location is marked as trusted: its addresses are let in. Make another one to block."
                    : null;
        }

        private ProductRequest request(String method) {
            return ProductRequest.of(method, "v1.0", "identity", "conditionalAccess", "namedLocations", id);
        }
    }
}

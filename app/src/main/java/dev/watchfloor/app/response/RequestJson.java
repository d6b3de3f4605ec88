package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Requests as JSON, for the ledger and for files that people carry between machines. One request has one spelling, so
 * that it can be hashed: fields in a fixed order, networks in the order of addresses, names in the order of letters.
 * Reading trusts nothing: what is missing, of another type or not known is refused.
 */
public final class RequestJson {
    private RequestJson() {}

    public static ObjectNode write(ResponseRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (request) {
            case ResponseRequest.Block block -> {
                node.put("verb", "block");
                networks(node, block.networks());
                Instant until = block.until();
                node.put("until", until == null ? null : until.toString());
                targets(node, block.targets());
            }
            case ResponseRequest.Lift lift -> {
                node.put("verb", "lift");
                networks(node, lift.networks());
                targets(node, lift.targets());
            }
            case ResponseRequest.AdoptDenylist adoption -> {
                node.put("verb", "adopt");
                node.put("target", adoption.target());
            }
            case ResponseRequest.RevokeSessions revocation -> {
                node.put("verb", "revoke");
                node.put("provider", revocation.provider());
                ArrayNode sessions = node.putArray("sessions");
                for (SessionPick pick : revocation.sessions()) {
                    session(sessions.addObject(), pick.session()).put("user", pick.userName());
                }
            }
            case ResponseRequest.RevokeUserSessions user ->
                account(node, "revoke-all", user.provider(), user.userId(), user.userName());
            case ResponseRequest.DisableUser user ->
                account(node, "disable-user", user.provider(), user.userId(), user.userName());
            case ResponseRequest.EnableUser user ->
                account(node, "enable-user", user.provider(), user.userId(), user.userName());
            case ResponseRequest.RequireEnrolment user ->
                account(node, "require-enrolment", user.provider(), user.userId(), user.userName());
            case ResponseRequest.ApproveDevice device ->
                device(node, "approve-device", device.provider(), device.deviceId(), device.deviceName());
            case ResponseRequest.BlockDevice device ->
                device(node, "block-device", device.provider(), device.deviceId(), device.deviceName());
            case ResponseRequest.UnblockDevice device ->
                device(node, "unblock-device", device.provider(), device.deviceId(), device.deviceName());
        }
        node.put("reason", request.reason());
        return node;
    }

    /** @throws UnreadableRequestException when it is not a request that this version knows */
    public static ResponseRequest read(JsonNode node) throws UnreadableRequestException {
        JsonFields fields = new JsonFields(node);
        String reason = fields.text("reason");
        String verb = fields.text("verb");
        return switch (verb) {
            case "block" ->
                new ResponseRequest.Block(
                        networks(fields),
                        fields.instantOrNull("until"),
                        new LinkedHashSet<>(fields.texts("targets")),
                        reason);
            case "lift" ->
                new ResponseRequest.Lift(networks(fields), new LinkedHashSet<>(fields.texts("targets")), reason);
            case "adopt" -> new ResponseRequest.AdoptDenylist(fields.text("target"), reason);
            case "revoke" -> new ResponseRequest.RevokeSessions(fields.text("provider"), picks(fields), reason);
            case "revoke-all" ->
                new ResponseRequest.RevokeUserSessions(
                        fields.text("provider"), fields.text("user-id"), fields.text("user"), reason);
            case "disable-user" ->
                new ResponseRequest.DisableUser(
                        fields.text("provider"), fields.text("user-id"), fields.text("user"), reason);
            case "enable-user" ->
                new ResponseRequest.EnableUser(
                        fields.text("provider"), fields.text("user-id"), fields.text("user"), reason);
            case "require-enrolment" ->
                new ResponseRequest.RequireEnrolment(
                        fields.text("provider"), fields.text("user-id"), fields.text("user"), reason);
            case "approve-device" ->
                new ResponseRequest.ApproveDevice(
                        fields.text("provider"), fields.text("device-id"), fields.text("device"), reason);
            case "block-device" ->
                new ResponseRequest.BlockDevice(
                        fields.text("provider"), fields.text("device-id"), fields.text("device"), reason);
            case "unblock-device" ->
                new ResponseRequest.UnblockDevice(
                        fields.text("provider"), fields.text("device-id"), fields.text("device"), reason);
            default ->
                throw new UnreadableRequestException(
                        "\"" + JsonFields.shown(verb) + "\" is not a verb of this version.");
        };
    }

    private static void account(ObjectNode node, String verb, String provider, String id, String name) {
        node.put("verb", verb).put("provider", provider).put("user-id", id).put("user", name);
    }

    private static void device(ObjectNode node, String verb, String provider, String id, String name) {
        node.put("verb", verb).put("provider", provider).put("device-id", id).put("device", name);
    }

    static void networks(ObjectNode node, Collection<IPAddress> networks) {
        ArrayNode array = node.putArray("networks");
        networks.forEach(network -> array.add(Networks.text(network)));
    }

    static Set<IPAddress> networks(JsonFields fields) throws UnreadableRequestException {
        Set<IPAddress> networks = new LinkedHashSet<>();
        for (String text : fields.texts("networks")) {
            networks.add(JsonFields.network(text));
        }
        return networks;
    }

    static ObjectNode session(ObjectNode node, SessionRef session) {
        return node.put("id", session.id()).put("kind", session.kind().name());
    }

    static SessionRef session(JsonFields fields) throws UnreadableRequestException {
        return new SessionRef(fields.text("id"), fields.choice("kind", SessionRef.Kind.class));
    }

    private static List<SessionPick> picks(JsonFields fields) throws UnreadableRequestException {
        List<SessionPick> picks = new ArrayList<>();
        for (JsonNode node : fields.array("sessions")) {
            JsonFields session = new JsonFields(node);
            picks.add(new SessionPick(session(session), session.text("user")));
        }
        return picks;
    }

    private static void targets(ObjectNode node, Collection<String> targets) {
        ArrayNode array = node.putArray("targets");
        new TreeSet<>(targets).forEach(array::add);
    }
}

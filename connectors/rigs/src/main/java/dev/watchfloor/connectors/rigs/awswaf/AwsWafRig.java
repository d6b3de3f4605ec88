package dev.watchfloor.connectors.rigs.awswaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.web.AddressList;
import dev.watchfloor.connectors.rigs.web.JsonCall;
import dev.watchfloor.connectors.rigs.web.JsonReply;
import dev.watchfloor.connectors.rigs.web.JsonServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two IP sets of wafv2, one for each family, after the SDK's documentation; nothing here was compared with the real one.
 *
 * <p>Each write replaces a whole set and its description, needs the lock token of the last read or write, and wants a prefix
 * with every address. Errors have the status 400 and a name. Signatures are looked at for their form and key, not
 * computed. Thread-safe.
 */
public final class AwsWafRig implements AutoCloseable {
    public static final String KEY_ID = "AKIDEXAMPLE";
    public static final String ARN_V4 =
            "arn:aws:wafv2:eu-central-1:123456789012:regional/ipset/deny4/11111111-2222-3333-4444-555555555555";
    public static final String ARN_V6 =
            "arn:aws:wafv2:eu-central-1:123456789012:regional/ipset/deny6/66666666-7777-8888-9999-000000000000";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SERVICE = "AWSWAF_20190729.";

    private final Map<String, IpSet> sets = new LinkedHashMap<>();
    private final AtomicLong writes = new AtomicLong();
    private final JsonServer server;
    private Runnable before = () -> {};
    private String refusal = "";
    private String lastAuthorization = "";

    private static final class IpSet {
        private final String version;
        private final List<String> addresses = new ArrayList<>();
        private String description = "Kept by the edge team";
        private String token = UUID.randomUUID().toString();

        IpSet(String version) {
            this.version = version;
        }
    }

    private AwsWafRig() throws IOException {
        sets.put("deny4", new IpSet("IPV4"));
        sets.put("deny6", new IpSet("IPV6"));
        server = new JsonServer(this::answer);
    }

    public static AwsWafRig start() throws IOException {
        return new AwsWafRig();
    }

    public URI url() {
        return server.url();
    }

    /** Changing requests that reached it, refused ones too. */
    public long writes() {
        return writes.get();
    }

    /** Called before each changing request is looked at, as another administrator who is faster. */
    public synchronized void beforeWrites(Runnable other) {
        before = other;
    }

    /** Every request is refused with an error of this name; blank ends it. */
    public synchronized void refuse(String name) {
        refusal = name;
    }

    public synchronized void add(String entry) {
        IpSet set = of(entry);
        set.addresses.add(spelt(entry));
        set.token = UUID.randomUUID().toString();
    }

    public synchronized void remove(String entry) {
        IpSet set = of(entry);
        set.addresses.remove(spelt(entry));
        set.token = UUID.randomUUID().toString();
    }

    /** Empties both sets. */
    public synchronized void clear() {
        sets.values().forEach(set -> set.addresses.clear());
    }

    /** All addresses, each with its prefix. */
    public synchronized List<String> entries() {
        return sets.values().stream().flatMap(set -> set.addresses.stream()).toList();
    }

    public synchronized List<String> descriptions() {
        return sets.values().stream().map(set -> set.description).toList();
    }

    /** Of the request that came last. */
    public synchronized String lastAuthorization() {
        return lastAuthorization;
    }

    public synchronized int status(String client) {
        return AddressList.refuses(entries(), client) ? 403 : 200;
    }

    @Override
    public void close() {
        server.close();
    }

    private JsonReply answer(JsonCall call) {
        String operation = call.header("X-Amz-Target").orElse("");
        if (operation.equals(SERVICE + "UpdateIPSet")) {
            writes.incrementAndGet();
            Runnable other;
            synchronized (this) {
                other = before;
            }
            other.run();
        }
        synchronized (this) {
            lastAuthorization = call.header("Authorization").orElse("");
            if (!lastAuthorization.startsWith("AWS4-HMAC-SHA256 Credential=" + KEY_ID + "/")
                    || !lastAuthorization.contains("/eu-central-1/wafv2/aws4_request")) {
                return error("MissingAuthenticationTokenException", "Missing Authentication Token");
            }
            if (!refusal.isEmpty()) {
                return error(refusal, "Because the test says so.");
            }
            JsonNode input = call.json();
            IpSet set = sets.get(input.path("Name").asText());
            if (set == null || !input.path("Scope").asText().equals("REGIONAL")) {
                return error("WAFNonexistentItemException", "AWS WAF couldn’t perform the operation: no such item.");
            }
            return switch (operation.replace(SERVICE, "")) {
                case "GetIPSet" -> JsonReply.of(200, shown(input, set));
                case "UpdateIPSet" -> update(input, set);
                default -> error("UnknownOperationException", "");
            };
        }
    }

    private static JsonReply update(JsonNode input, IpSet set) {
        if (!input.path("LockToken").asText().equals(set.token)) {
            return error("WAFOptimisticLockException", "Someone else changed it meanwhile.");
        }
        List<String> addresses = new ArrayList<>();
        for (JsonNode address : input.path("Addresses")) {
            String text = address.asText();
            boolean six = text.indexOf(':') >= 0;
            if (text.indexOf('/') < 0 || AddressList.block(text).isEmpty() || six != set.version.equals("IPV6")) {
                return error("WAFInvalidParameterException", "Not a CIDR of this family: " + text);
            }
            addresses.add(text);
        }
        if (addresses.size() > 10_000) {
            return error("WAFLimitsExceededException", "Too many addresses.");
        }
        set.addresses.clear();
        set.addresses.addAll(addresses);
        set.description = input.path("Description").asText("");
        set.token = UUID.randomUUID().toString();
        return JsonReply.of(200, JSON.objectNode().put("NextLockToken", set.token));
    }

    private static ObjectNode shown(JsonNode input, IpSet set) {
        ObjectNode answer = JSON.objectNode().put("LockToken", set.token);
        ObjectNode shown = answer.putObject("IPSet")
                .put("Name", input.path("Name").asText())
                .put("Description", set.description)
                .put("IPAddressVersion", set.version);
        set.addresses.forEach(shown.putArray("Addresses")::add);
        return answer;
    }

    private IpSet of(String entry) {
        return Objects.requireNonNull(sets.get(entry.indexOf(':') < 0 ? "deny4" : "deny6"));
    }

    private static String spelt(String entry) {
        return entry.indexOf('/') >= 0 ? entry : entry + (entry.indexOf(':') < 0 ? "/32" : "/128");
    }

    private static JsonReply error(String name, String words) {
        return JsonReply.of(400, JSON.objectNode().put("__type", name).put("message", words));
    }
}

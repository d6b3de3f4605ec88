package dev.watchfloor.connectors.rigs.sharedsignals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One transmitter with one receiver, who has the secret. Thread-safe. */
public final class SignalsRig implements AutoCloseable {
    public static final String CLIENT = "watchfloor";
    private static final String REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    private final String secret = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();
    private final String audience = "rig-receiver";
    private final Clock clock = Clock.systemUTC();
    private final JsonServer server;
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private boolean hasStream;
    private boolean beginsAgain;
    private String kid = "rig";

    private SignalsRig() throws IOException {
        server = new JsonServer(clock, this::answer);
    }

    public static SignalsRig start() throws IOException {
        return new SignalsRig();
    }

    public URI url() {
        return server.url();
    }

    public String secret() {
        return secret;
    }

    public String issuer() {
        return server.url().toString();
    }

    public String audience() {
        return audience;
    }

    /** From now on it forgets no acknowledged token: a poll is answered from behind the last one it acknowledges. */
    public synchronized void beginAgain() {
        beginsAgain = true;
    }

    /** What waits to be acknowledged. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** The codes with which tokens were refused, by their ids. */
    public synchronized Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    /** Its key has another id from now on. */
    public synchronized void rotate(String newKid) {
        kid = newKid;
    }

    /** Somebody removes our stream. */
    public synchronized void removeStream() {
        hasStream = false;
    }

    /** Says that a session was revoked; returns the token's id. */
    public synchronized String revoke(String user, String session) {
        ObjectNode claims = claims();
        claims.putObject("events").putObject(REVOKED).put("initiating_entity", "user");
        ObjectNode subject = claims.putObject("sub_id").put("format", "complex");
        subject.putObject("user").put("format", "iss_sub").put("iss", issuer()).put("sub", user);
        subject.putObject("session").put("format", "opaque").put("id", session);
        return deliver(claims);
    }

    /** Claims as it makes them, without an event. */
    public ObjectNode claims() {
        return JsonServer.object()
                .put("iss", issuer())
                .put("aud", audience)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", clock.instant().getEpochSecond());
    }

    /** Signs and delivers; returns the token's id. */
    public synchronized String deliver(ObjectNode claims) {
        return put(claims.path("jti").asText(), signed(claims, header(), TokenDesk.keys()));
    }

    /** Delivers whatever it is. */
    public synchronized String put(String jti, String set) {
        waiting.put(jti, set);
        order.remove(jti);
        order.add(jti);
        return jti;
    }

    /** Its usual header. */
    public synchronized ObjectNode header() {
        return JsonServer.object()
                .put("alg", "RS256")
                .put("typ", "secevent+jwt")
                .put("kid", kid);
    }

    /** A token with any header, signed with any key by RS256. */
    public static String signed(ObjectNode claims, ObjectNode header, KeyPair keys) {
        try {
            String text = encoded(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                    + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private synchronized Reply answer(Call call) throws IOException {
        return switch (call.method() + " " + call.place()) {
            case "GET .well-known/ssf-configuration" -> Reply.of(200, configuration());
            case "GET jwks" -> Reply.of(200, keys());
            case "POST token" -> token(call);
            case "GET streams" -> may(call, () -> hasStream ? Reply.of(200, stream()) : Reply.empty(404));
            case "POST streams" ->
                may(call, () -> {
                    hasStream = true;
                    return Reply.of(201, stream());
                });
            case "POST poll" -> may(call, () -> hasStream ? poll(call.json()) : Reply.empty(404));
            default -> Reply.empty(404);
        };
    }

    private interface Route {
        Reply reply() throws IOException;
    }

    private Reply may(Call call, Route route) throws IOException {
        return call.header("authorization").equals("Bearer " + token) ? route.reply() : Reply.empty(401);
    }

    private Reply token(Call call) {
        boolean known = call.form().getOrDefault("client_id", "").equals(CLIENT)
                && call.form().getOrDefault("client_secret", "").equals(secret);
        return known
                ? Reply.of(
                        200,
                        JsonServer.object()
                                .put("access_token", token)
                                .put("token_type", "Bearer")
                                .put("expires_in", 300))
                : Reply.of(401, JsonServer.object().put("error", "invalid_client"));
    }

    private Reply poll(JsonNode body) {
        int from = 0;
        List<String> done = new ArrayList<>();
        body.path("ack").forEach(jti -> done.add(jti.asText()));
        body.path("setErrs").properties().forEach(error -> {
            refused.put(error.getKey(), error.getValue().path("err").asText());
            done.add(error.getKey());
        });
        for (String jti : done) {
            from = Math.max(from, order.indexOf(jti) + 1);
            if (!beginsAgain) {
                waiting.remove(jti);
            }
        }
        ObjectNode sets = JsonServer.object();
        boolean more = false;
        for (String jti : beginsAgain ? order.subList(from, order.size()) : List.copyOf(waiting.keySet())) {
            if (sets.size() == body.path("maxEvents").asInt(10)) {
                more = true;
                break;
            }
            sets.put(jti, waiting.get(jti));
        }
        ObjectNode answer = JsonServer.object().put("moreAvailable", more);
        answer.set("sets", sets);
        return Reply.of(200, answer);
    }

    private ObjectNode configuration() {
        ObjectNode document = JsonServer.object()
                .put("spec_version", "1_0")
                .put("issuer", issuer())
                .put("jwks_uri", issuer() + "/jwks")
                .put("configuration_endpoint", issuer() + "/streams");
        document.putArray("delivery_methods_supported").add("urn:ietf:rfc:8935").add("urn:ietf:rfc:8936");
        return document;
    }

    private ObjectNode stream() {
        ObjectNode stream =
                JsonServer.object().put("stream_id", "s1").put("iss", issuer()).put("aud", audience);
        stream.putObject("delivery").put("method", "urn:ietf:rfc:8936").put("endpoint_url", issuer() + "/poll");
        return stream;
    }

    private ObjectNode keys() {
        RSAPublicKey key = (RSAPublicKey) TokenDesk.keys().getPublic();
        ObjectNode set = JsonServer.object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("kid", kid)
                .put("use", "sig")
                .put("n", encoded(unsigned(key.getModulus())))
                .put("e", encoded(unsigned(key.getPublicExponent())));
        return set;
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The machine's token: asked for when first needed, and again when the Local API refuses it. It is good for an hour, and
 * not after a restart of CrowdSec, which signs with a new secret (1.4.6); a refusal tells both. Thread-safe.
 */
final class MachineToken {
    private final ProductClient client;
    private final ConnectorContext context;
    private final String machine;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Secret held;

    MachineToken(ProductClient client, ConnectorContext context, String machine) {
        this.client = client;
        this.context = context;
        this.machine = machine;
    }

    Secret current() throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Secret token = held;
            if (token == null) {
                token = signIn();
                held = token;
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** The API refused {@code dead}: the next call signs in again, unless somebody did already. */
    void discard(Secret dead) {
        lock.lock();
        try {
            if (dead == held) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    String machine() {
        return machine;
    }

    private Secret signIn() throws ConnectorException, InterruptedException {
        Secret password = context.requireSecret(CrowdsecSettings.PASSWORD, "The machine password");
        JsonNode body = Json.object().put("machine_id", machine).put("password", password.reveal());
        Answer answer =
                client.ask(ProductRequest.post("v1", "watchers", "login").json(body));
        if (answer.status() == 401) {
            throw new ConnectorException(Category.UNAUTHENTICATED, refusal(ApiErrors.message(answer)));
        }
        if (answer.status() == 404) {
            throw ApiErrors.notTheApi(client.options().base());
        }
        String token = answer.requireSuccess().json().path("token").asText();
        if (token.isBlank()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "CrowdSec answered the sign-in without a token. Check that the URL leads to its Local API.");
        }
        return new Secret(token);
    }

    private String refusal(String message) {
        if (message.contains("machine not found")) {
            return "CrowdSec knows no machine \"" + machine + "\". Make it with: cscli machines add " + machine
                    + " --auto -f FILE.";
        }
        if (message.contains("not validated")) {
            return "The machine \"" + machine + "\" waits to be accepted. On CrowdSec's host: cscli machines validate "
                    + machine + ".";
        }
        return "CrowdSec does not accept the machine \"" + machine + "\" with its password (401). Check both and enter"
                + " the password again.";
    }
}

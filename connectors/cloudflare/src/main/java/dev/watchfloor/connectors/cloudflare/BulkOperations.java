package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;

/** Waits for changes of lists that go on after their answer. Thread-safe. */
final class BulkOperations {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** With these pauses it is waited for about 45 s. */
    private static final int LOOKS = 20;

    private final GatewayClient client;
    private final String account;
    private final Pause pause;

    BulkOperations(GatewayClient client, String account, Pause pause) {
        this.client = client;
        this.account = account;
        this.pause = pause;
    }

    /** What becomes of it. A look that fails ends the waiting: the change was taken, and nobody knows more. */
    Step await(String operation) throws InterruptedException {
        if (operation.isEmpty()) {
            return new Step.Working("unnamed");
        }
        Duration wait = FIRST;
        for (int look = 0; look < LOOKS; look++) {
            JsonNode result;
            try {
                result = CloudflareAnswers.success(client.ask(ProductRequest.get(
                                "client", "v4", "accounts", account, "rules", "lists", "bulk_operations", operation)))
                        .path("result");
            } catch (ConnectorException unseen) {
                return new Step.Working(operation);
            }
            switch (result.path("status").asText("")) {
                case "completed" -> {
                    return new Step.Stored();
                }
                case "failed" -> {
                    String why = result.path("error")
                            .asText("")
                            .replaceAll("\\p{Cntrl}", " ")
                            .strip();
                    return new Step.Refused("Cloudflare could not make the change"
                            + (why.isEmpty() ? "" : ": " + why.substring(0, Math.min(300, why.length())))
                            + ".");
                }
                default -> {
                    pause.of(wait);
                    wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
                }
            }
        }
        return new Step.Working(operation);
    }
}

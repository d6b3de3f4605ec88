package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.GatewayList;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.gateway.WholeList;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of one list of an account. Items are added and taken out one by one, so that nobody's are lost; each change is a
 * bulk operation that goes on after its answer, and is waited for. Thread-safe.
 */
final class AccountList implements GatewayList<HeldItems> {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 200;

    private final GatewayClient client;
    private final String account;
    private final String list;
    private final BulkOperations operations;

    AccountList(GatewayClient client, String account, String list, BulkOperations operations) {
        this.client = client;
        this.account = account;
        this.list = list;
        this.operations = operations;
    }

    /** The list's own description: its kind, and how many rules use it. */
    JsonNode describe() throws ConnectorException, InterruptedException {
        return CloudflareAnswers.success(client.ask(about())).path("result");
    }

    /** The request for {@link #describe}. */
    ProductRequest about() {
        return ProductRequest.get(path());
    }

    @Override
    public HeldItems read() throws ConnectorException, InterruptedException {
        Map<IPAddress, List<String>> ids = new LinkedHashMap<>();
        Set<String> cursors = new HashSet<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            ProductRequest request = ProductRequest.get(path("items")).query("per_page", Integer.toString(PAGE));
            JsonNode body =
                    CloudflareAnswers.success(client.ask(cursor.isEmpty() ? request : request.query("cursor", cursor)));
            for (JsonNode item : body.path("result")) {
                WholeList.meaning(item.path("ip").asText(""))
                        .ifPresent(network -> ids.computeIfAbsent(network, any -> new ArrayList<>())
                                .add(item.path("id").asText("")));
            }
            cursor = body.path("result_info").path("cursors").path("after").asText("");
            if (!cursor.isEmpty() && !cursors.add(cursor)) {
                throw new ConnectorException(
                        Category.MALFORMED_DATA,
                        "Cloudflare gives the same page of the list again, so that the list has no end. It was not"
                                + " read.");
            }
            if (cursor.isEmpty()) {
                return new HeldItems(ids);
            }
        }
        throw new ConnectorException(
                Category.MALFORMED_DATA,
                "The list of Cloudflare does not end after " + MOST_PAGES * PAGE + " items. The rest was not read.");
    }

    @Override
    public Step write(HeldItems held, ListChange missing) throws ConnectorException, InterruptedException {
        Answer answer = client.ask(missing.remove().isEmpty() ? adding(missing) : removing(held, missing));
        if (answer.status() == 429 && answer.retryAfter().isEmpty()) {
            // Another bulk operation of the account is under way.
            return new Step.Raced();
        }
        String words = answer.isSuccess() ? "" : CloudflareAnswers.refusal(answer);
        if (!words.isEmpty() && (answer.status() == 400 || answer.status() == 409)) {
            return new Step.Refused("Cloudflare refuses the change: " + words + ".");
        }
        String operation = CloudflareAnswers.success(answer)
                .path("result")
                .path("operation_id")
                .asText("");
        return operations.await(operation);
    }

    @Override
    public String needs() {
        return "Account, Account Filter Lists, Edit";
    }

    @Override
    public List<SelfCheck> checks(HeldItems held) throws InterruptedException {
        return List.of(used());
    }

    private SelfCheck used() throws InterruptedException {
        String name = "See that a rule uses the list";
        try {
            JsonNode described = describe();
            if (!described.path("kind").asText("").equals("ip")) {
                return SelfCheck.failed(name, "The list does not hold addresses. Name one of kind IP.");
            }
            int rules = described.path("num_referencing_filters").asInt(0);
            return rules == 0
                    ? SelfCheck.warning(
                            name,
                            "No rule uses the list, so that nobody is refused. Add a custom rule with the action"
                                    + " Block: ip.src in $"
                                    + described.path("name").asText("list").replaceAll("[^a-z0-9_]", "") + ".")
                    : SelfCheck.passed(
                            name,
                            rules + (rules == 1 ? " rule uses it." : " rules use it.") + " What they do is not told.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(name, failure.sentence());
        }
    }

    private ProductRequest adding(ListChange missing) {
        ArrayNode items = Json.object().putArray("items");
        missing.add()
                .forEach(network -> items.addObject()
                        .put("ip", Addresses.canonical(network))
                        .put("comment", "Watchfloor"));
        return ProductRequest.post(path("items")).json(items);
    }

    private ProductRequest removing(HeldItems held, ListChange missing) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        held.idsOf(missing.remove()).forEach(id -> items.addObject().put("id", id));
        return ProductRequest.delete(path("items")).json(body);
    }

    private String[] path(String... more) {
        List<String> path = new ArrayList<>(List.of("client", "v4", "accounts", account, "rules", "lists", list));
        path.addAll(Arrays.asList(more));
        return path.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "AccountList[" + list + "]";
    }
}

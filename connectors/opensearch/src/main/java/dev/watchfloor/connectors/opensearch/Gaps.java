package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a server says of an answer that is not whole, and why it refused. Stateless. */
final class Gaps {
    private static final int LONGEST_REASON = 200;

    private Gaps() {}

    /** A sentence for each reason why documents may be missing. */
    static List<String> of(JsonNode answer) {
        List<String> gaps = new ArrayList<>();
        long failed = answer.path("_shards").path("failed").asLong();
        if (failed > 0) {
            String reason =
                    reason(answer.path("_shards").path("failures").path(0).path("reason"));
            gaps.add(failed + " of " + answer.path("_shards").path("total").asLong()
                    + " parts (shards) of the index did not answer; their documents are missing."
                    + (reason.isEmpty() ? "" : " The server says: " + reason));
        }
        if (answer.path("timed_out").asBoolean()) {
            gaps.add("The server stopped after " + SearchApi.PATIENCE
                    + "; what it had not found by then is missing. Ask about a shorter time or name a field.");
        }
        return gaps;
    }

    /** Why a server refused, from the body of its answer; empty when it says nothing that can be shown. */
    static String refusal(JsonNode answer) {
        JsonNode error = answer.path("error");
        String deepest = reason(error.path("failed_shards").path(0).path("reason"));
        return deepest.isEmpty() ? reason(error) : deepest;
    }

    private static String reason(JsonNode error) {
        JsonNode cause = error.path("root_cause").path(0);
        JsonNode caused = error.path("caused_by");
        JsonNode said =
                cause.path("reason").isTextual() ? cause : caused.path("reason").isTextual() ? caused : error;
        String firstLine = said.path("reason").asText().lines().findFirst().orElse("");
        String text = firstLine.replaceAll("[^\\x20-\\x7e]", "?").strip();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}

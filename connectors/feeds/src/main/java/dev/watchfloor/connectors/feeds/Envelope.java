package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import dev.watchfloor.connectors.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** What posted records lie in, where the token is, and how the sender wants to be answered. */
public enum Envelope {
    /** Nothing but JSON. */
    PLAIN {
        @Override
        Optional<String> records(String body) {
            return Optional.of(body);
        }

        @Override
        String answer(Headers request, int status, String sentence, Instant now) {
            return sentence + "\n";
        }
    },
    /**
     * Amazon Data Firehose, protocol 1.0: records in base64, each with one or more lines. An answer without the request's
     * id counts as a failure there.
     */
    FIREHOSE {
        @Override
        Optional<String> records(String body) {
            try {
                StringBuilder lines = new StringBuilder();
                JsonNode records = Json.read(body).path("records");
                for (JsonNode record : records) {
                    byte[] data = Base64.getDecoder().decode(record.path("data").asText(""));
                    lines.append(new String(data, StandardCharsets.UTF_8)).append('\n');
                }
                return records.isArray() ? Optional.of(lines.toString()) : Optional.empty();
            } catch (JsonProcessingException | IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        String answer(Headers request, int status, String sentence, Instant now) {
            String id = request.getFirst("X-Amz-Firehose-Request-Id");
            ObjectNode answer = Json.object()
                    .put("requestId", id != null && id.matches("[A-Za-z0-9-]{1,100}") ? id : "unknown")
                    .put("timestamp", now.toEpochMilli());
            return (status == 200 ? answer : answer.put("errorMessage", sentence)).toString();
        }

        @Override
        Optional<String> token(Headers request) {
            return Optional.ofNullable(request.getFirst("X-Amz-Firehose-Access-Key"));
        }

        @Override
        String mediaType() {
            return "application/json";
        }
    };

    /** The records as a JSON value, or one per line; empty when the body is no such envelope. */
    abstract Optional<String> records(String body);

    abstract String answer(Headers request, int status, String sentence, Instant now);

    /** The token where this sender alone puts it. */
    Optional<String> token(Headers request) {
        return Optional.empty();
    }

    String mediaType() {
        return "text/plain; charset=utf-8";
    }
}

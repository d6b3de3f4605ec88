package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;

/**
 * Reads the Admin API's refusals, which come as JSON, as plain text and as nginx' own pages. Stateless.
 */
final class AdminErrors {
    private static final int LONGEST_REASON = 300;

    private AdminErrors() {}

    /** The answer if it is 2xx; otherwise the failure with the product's meaning. */
    static Answer require(Answer answer, boolean write) throws ConnectorException {
        boolean page = answer.text().stripLeading().startsWith("<");
        return switch (answer.status()) {
            case 401 -> throw (write && !isWrongKey(answer) ? viewer() : wrongKey());
            case 403 ->
                throw (page
                        ? new ConnectorException(
                                Category.FORBIDDEN,
                                "Your address is not in allow_admin of the gateway (403). Add this machine's address"
                                        + " there in config.yaml.")
                        : forbidden());
            case 400 -> {
                if (page) {
                    throw badRequestPage(answer);
                }
                yield answer.requireSuccess();
            }
            case 503 -> {
                if (reason(answer).contains("etcd")) {
                    throw new ConnectorException(
                            Category.UNREACHABLE,
                            "APISIX has lost its etcd: nothing can be read or written now. It goes on refusing what it"
                                    + " refused before.");
                }
                yield answer.requireSuccess();
            }
            default -> answer.requireSuccess();
        };
    }

    /** Sorts the answer to a change. */
    static Written written(Answer answer) throws ConnectorException {
        boolean page = answer.text().stripLeading().startsWith("<");
        if (answer.isSuccess() && page) {
            answer.json(); // says that this is a sign-in page or a proxy
        }
        if (answer.isSuccess()) {
            return new Written.Stored();
        }
        String reason = reason(answer);
        boolean overwritten = answer.status() == 503 && reason.contains("value changed");
        boolean gone = answer.status() == 404 && reason.contains("Key not found");
        // Since 3.15: another writer created a holder between our read and our write.
        boolean overtaken = answer.status() == 400 && reason.contains("already exists in global rule");
        if (overwritten || gone || overtaken) {
            return new Written.Raced();
        }
        if (answer.status() == 400 && !page) {
            return new Written.Refused(reason);
        }
        if (answer.status() >= 500) {
            return new Written.Unclear(failure(answer), answer.status() == 500 || answer.status() == 503);
        }
        require(answer, true);
        throw new ConnectorException(
                Category.MALFORMED_DATA, "APISIX answered a change with " + answer.status() + ", which it never does.");
    }

    private static ConnectorException failure(Answer answer) {
        try {
            require(answer, true);
            return new ConnectorException(Category.MALFORMED_DATA, "APISIX gave an answer without sense.");
        } catch (ConnectorException failure) {
            return failure;
        }
    }

    /** Since 3.10 a 401 says why; older versions do not, and a key that could read is then taken for a viewer's. */
    static boolean isWrongKey(Answer answer) {
        String description = field(answer, "description");
        return description.contains("wrong apikey") || description.contains("missing apikey");
    }

    private static ConnectorException viewer() {
        return new ConnectorException(
                Category.FORBIDDEN,
                "The Admin API key has the role viewer: it can only read. Enter a key of role admin to change the"
                        + " denylist.");
    }

    private static ConnectorException wrongKey() {
        return new ConnectorException(
                Category.UNAUTHENTICATED,
                "APISIX does not accept the Admin API key (401). Compare it with deployment.admin.admin_key in"
                        + " config.yaml and enter it again.");
    }

    private static ConnectorException forbidden() {
        return new ConnectorException(
                Category.FORBIDDEN, "APISIX does not permit this to us (403). Check the role of the Admin API key.");
    }

    private static ConnectorException badRequestPage(Answer answer) {
        if (answer.text().contains("HTTP request was sent to HTTPS port")) {
            return new ConnectorException(
                    Category.MISCONFIGURED, "The Admin API speaks https. Write https:// in the Admin API URL.");
        }
        if (answer.text().contains("No required SSL certificate was sent")) {
            return new ConnectorException(
                    Category.FORBIDDEN,
                    "The Admin API asks for a client certificate. Name the PKCS#12 file of one that it takes"
                            + " (client-certificate).");
        }
        return new ConnectorException(
                Category.REJECTED, "The web server of the gateway refused the request as malformed (400).");
    }

    /** The product's own words, for a sentence. */
    static String reason(Answer answer) {
        String error = field(answer, "error_msg");
        String found = error.isEmpty() ? field(answer, "message") : error;
        return clean(found.isEmpty() && !answer.text().startsWith("<") ? answer.text() : found);
    }

    /** What {@code configs/validate} has against the first rule that it refuses. */
    static String invalidity(Answer answer) {
        try {
            String error = Json.read(answer.text()).at("/errors/0/error").asText("");
            return error.isEmpty() ? reason(answer) : clean(error);
        } catch (JsonProcessingException textOrPage) {
            return reason(answer);
        }
    }

    private static String clean(String text) {
        String line = Redaction.text(text.replaceAll("\\p{Cntrl}", " ")).strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 1) + "…";
    }

    private static String field(Answer answer, String name) {
        try {
            JsonNode body = Json.read(answer.text());
            return body.path(name).asText("");
        } catch (JsonProcessingException textOrPage) {
            return "";
        }
    }
}

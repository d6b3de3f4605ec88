package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;

/** Reads the Local API's refusals. Stateless. */
final class ApiErrors {
    private static final int LONGEST_MESSAGE = 300;

    private ApiErrors() {}

    /** The product's own words, cleaned and shortened; empty when it gave none. */
    static String message(Answer answer) {
        try {
            String text = Json.read(answer.text()).path("message").asText("");
            String line = Redaction.text(text.replaceAll("\\p{Cntrl}+", " ")).strip();
            return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE - 1) + "…";
        } catch (JsonProcessingException page) {
            return "";
        }
    }

    static ConnectorException notTheApi(URI base) {
        return new ConnectorException(
                Category.MALFORMED_DATA,
                "There is no Local API of CrowdSec at " + base + " (404). Check host, port and path.");
    }

    static ConnectorException wrongKey() {
        return new ConnectorException(
                Category.UNAUTHENTICATED,
                "CrowdSec does not accept the bouncer key (403). Make one with: cscli bouncers add watchfloor, and enter"
                        + " it again.");
    }
}

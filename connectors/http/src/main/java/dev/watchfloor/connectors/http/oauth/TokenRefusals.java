package dev.watchfloor.connectors.http.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;

/** What the refusals of a token endpoint mean (RFC 6749, 5.2, and what providers make of it). Stateless. */
final class TokenRefusals {
    private TokenRefusals() {}

    static ConnectorException of(Answer answer, String scope) {
        String product = answer.product();
        return switch (error(answer)) {
            case "invalid_client", "invalid_grant" ->
                new ConnectorException(
                        Category.UNAUTHENTICATED,
                        product + " does not accept this client with its key or secret. Check the client's id, that the"
                                + " key is registered there, and both clocks.");
            // Google's word for a scope that was not delegated; Entra's for an app that the tenant does not have.
            case "unauthorized_client" ->
                new ConnectorException(
                        Category.FORBIDDEN,
                        product + " does not let this client have the scope " + scope
                                + ". Grant it there to what we sign in as, and check the client's id.");
            case "invalid_scope", "access_denied", "consent_required" ->
                new ConnectorException(
                        Category.FORBIDDEN,
                        product + " does not grant the scope " + scope + ". Grant it there to what we sign in as.");
            case "invalid_dpop_proof", "use_dpop_nonce" -> demandsDpop(product);
            default -> plain(answer);
        };
    }

    static ConnectorException demandsDpop(String product) {
        return new ConnectorException(
                Category.MISCONFIGURED,
                product
                        + " demands proof of possession (DPoP) of this client, which Watchfloor does not speak. Switch"
                        + " it off for this client.");
    }

    private static ConnectorException plain(Answer answer) {
        try {
            answer.requireSuccess();
            throw new IllegalArgumentException("not a refusal");
        } catch (ConnectorException failure) {
            return failure;
        }
    }

    private static String error(Answer answer) {
        try {
            return answer.status() < 500 ? JsonFields.text(Json.read(answer.text()), "error", "") : "";
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }
}

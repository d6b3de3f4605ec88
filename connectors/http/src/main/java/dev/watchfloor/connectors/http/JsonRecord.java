package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/**
 * A record as received, as text and as a tree. Immutable as long as nobody changes the tree.
 *
 * @param text as received
 * @param tree the same; of a name that is in an object twice, the last
 * @param isWhole whether all of the text is in the tree: no name is in an object twice
 */
public record JsonRecord(String text, JsonNode tree, boolean isWhole) {

    /** @throws JsonProcessingException as in {@link Json#read} */
    public static JsonRecord read(String text) throws JsonProcessingException {
        try {
            return new JsonRecord(text, Json.readEachNameOnce(text), true);
        } catch (MismatchedInputException nameTwice) {
            return new JsonRecord(text, Json.read(text), false);
        }
    }

    /**
     * What may be kept of the record. Written anew only when the text has more than the tree shows: a secret, or a name
     * twice, whose first value was not looked at.
     *
     * @param redacted the tree after {@link Redaction#record(JsonNode, FieldRule)}
     */
    public String kept(JsonNode redacted) {
        return isWhole && redacted == tree ? text : redacted.toString();
    }

    /** Nothing of the record. */
    @Override
    public String toString() {
        return "JsonRecord[" + text.length() + " chars]";
    }
}

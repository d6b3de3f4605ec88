package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a product's records need beside the general rules: where secrets hide, and what only looks like one. */
@FunctionalInterface
public interface FieldRule {
    /** Nothing beside them. */
    FieldRule NONE = (parent, name, value, redacted) -> redacted;

    /**
     * What stands in place of a field.
     *
     * @param parent the object as received; not to be changed
     * @param value the field as received
     * @param redacted the field by the general rules
     * @return one of the two, or another node
     */
    JsonNode shown(ObjectNode parent, String name, JsonNode value, JsonNode redacted);
}

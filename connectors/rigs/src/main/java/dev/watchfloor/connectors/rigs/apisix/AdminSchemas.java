package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The schema endpoints, as far as anybody asks them: ip-restriction, global rules, and the dry run. Stateless. */
final class AdminSchemas {
    private AdminSchemas() {}

    static AdminAnswer answer(AdminRequest request, List<String> path) {
        if (path.size() == 3 && path.get(1).equals("validate")) {
            // Checks the resource's own fields only, never plugin settings.
            return request.method().equals("POST") ? AdminAnswer.text(200, "") : AdminAnswer.page(404);
        }
        if (path.size() == 3 && path.get(1).equals("plugins") && path.get(2).equals("ip-restriction")) {
            return AdminAnswer.json(200, ipRestriction());
        }
        if (path.size() == 2 && path.get(1).equals("global_rule")) {
            ObjectNode schema = object();
            schema.put("additionalProperties", false);
            schema.putArray("required").add("id").add("plugins");
            schema.putObject("properties").putObject("plugins").put("type", "object");
            return AdminAnswer.json(200, schema);
        }
        return AdminAnswer.error(404, "not found schema");
    }

    private static ObjectNode ipRestriction() {
        ObjectNode schema = object();
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("message")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 1024)
                .put("default", IpRestriction.DEFAULT_MESSAGE);
        properties.putObject("blacklist").put("type", "array").put("minItems", 1);
        properties.putObject("whitelist").put("type", "array").put("minItems", 1);
        properties
                .putObject("response_code")
                .put("type", "integer")
                .put("minimum", 403)
                .put("maximum", 404)
                .put("default", 403);
        schema.putArray("oneOf").addObject().putArray("required").add("whitelist");
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put("type", "object");
    }
}

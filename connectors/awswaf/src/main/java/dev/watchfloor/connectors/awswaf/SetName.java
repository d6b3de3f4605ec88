package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an IP set's ARN says of it. @param region where it is written */
record SetName(String region, String scope, String name, String id) {
    private static final Pattern ARN = Pattern.compile(
            "arn:aws[a-z-]*:wafv2:([a-z0-9-]{1,30}):[0-9]{12}:(regional|global)/ipset/([\\w-]{1,128})/([\\w-]{1,36})");

    static SetName of(String arn) throws ConnectorException {
        Matcher parts = ARN.matcher(arn);
        if (!parts.matches()) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "An IP set is named by its ARN, such as arn:aws:wafv2:eu-central-1:123456789012:regional/ipset/NAME/ID.");
        }
        String scope = parts.group(2).equals("global") ? "CLOUDFRONT" : "REGIONAL";
        return new SetName(parts.group(1), scope, parts.group(3), parts.group(4));
    }
}

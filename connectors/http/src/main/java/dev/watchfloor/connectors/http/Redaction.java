package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of records before anything is stored, shown or logged. Errs on the side of removing. Stateless and
 * thread-safe.
 */
public final class Redaction {
    /** What stands in place of a removed value. */
    public static final String REMOVED = "[removed]";

    private static final int DEEPEST_EMBEDDED = 3;

    /** Names in lower case without dashes and underscores. */
    private static final Set<String> SECRET_NAMES = Set.of(
            "authorization",
            "proxyauthorization",
            "cookie",
            "setcookie",
            "xapikey",
            "apikey",
            "key",
            "apitoken",
            "xauthtoken",
            "xcsrftoken",
            "xxsrftoken",
            "csrftoken",
            "token",
            "accesstoken",
            "refreshtoken",
            "idtoken",
            "idtokenhint",
            "sessiontoken",
            "authtoken",
            "jwt",
            "assertion",
            "clientassertion",
            "samlresponse",
            "code",
            "password",
            "passwd",
            "pwd",
            "pass",
            "passphrase",
            "newpassword",
            "oldpassword",
            "passwordnew",
            "passwordconfirm",
            "currentpassword",
            "credential",
            "credentials",
            "secret",
            "clientsecret",
            "secretdata",
            "secretkey",
            "sig",
            "signature",
            "privatekey",
            "otp",
            "totp");

    private static final String IGNORED_IN_NAMES = "-_.[]";
    private static final int LONGEST_NAME =
            SECRET_NAMES.stream().mapToInt(String::length).max().orElse(0);

    private static final Pattern PARAMETER =
            Pattern.compile("(^|[?&;#])([A-Za-z0-9_.%\\-\\[\\]]{1,64})=([^&;#\\s\"']+)");
    private static final Pattern SCHEME =
            Pattern.compile("\\b(Bearer|Basic|Digest|Negotiate)\\s+[A-Za-z0-9._~+/=\\-]{6,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s?#]+:[^/@\\s?#]*@");

    private Redaction() {}

    /** Whether a header, form field, query parameter or JSON field of this name holds a secret. */
    public static boolean isSecretName(String name) {
        // Asked of every field of every record, so without a pattern: letters and digits alone, as long as a secret's
        // name.
        char[] plain = new char[LONGEST_NAME];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (IGNORED_IN_NAMES.indexOf(c) < 0) {
                if (length == LONGEST_NAME) {
                    return false;
                }
                plain[length++] = c;
            }
        }
        return SECRET_NAMES.contains(new String(plain, 0, length).toLowerCase(Locale.ROOT));
    }

    /** A copy of {@code record} without secrets, also inside URLs, form bodies and JSON that is written in a string. */
    public static JsonNode record(JsonNode record) {
        return copy(record, 0);
    }

    /** {@code url} without the values of token-like query parameters and without a password before the host. */
    public static String url(String url) {
        return text(url);
    }

    /**
     * {@code text} without the values of {@code name=value} pairs with a secret name, authorization schemes and
     * passwords in URLs.
     */
    public static String text(String text) {
        String shown = text;
        if (shown.indexOf('=') >= 0) {
            shown = PARAMETER
                    .matcher(shown)
                    .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                            isSecretName(decoded(found.group(2)))
                                    ? found.group(1) + found.group(2) + "=" + REMOVED
                                    : found.group()));
        }
        if (shown.indexOf('@') >= 0) {
            shown = USER_INFO.matcher(shown).replaceAll("$1" + REMOVED + "@");
        }
        return hasBlank(shown) ? SCHEME.matcher(shown).replaceAll("$1 " + REMOVED) : shown;
    }

    /** Without one there is no scheme followed by a credential. */
    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                return true;
            }
        }
        return false;
    }

    private static JsonNode copy(JsonNode node, int embedded) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field -> object.set(
                            field.getKey(),
                            hides(field.getKey(), field.getValue())
                                    ? JsonNodeFactory.instance.textNode(REMOVED)
                                    : copy(field.getValue(), embedded)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> array.add(copy(item, embedded)));
            return array;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(string(node.textValue(), embedded)) : node;
    }

    private static boolean hides(String name, JsonNode value) {
        // A flag or a number under such a name (Keycloak's users[].totp is a boolean) tells nothing secret.
        return isSecretName(name) && !value.isBoolean() && !value.isNull() && !isSmallNumber(name, value);
    }

    private static boolean isSmallNumber(String name, JsonNode value) {
        return name.equalsIgnoreCase("code") && value.isIntegralNumber();
    }

    private static String string(String value, int embedded) {
        String trimmed = value.strip();
        if (embedded < DEEPEST_EMBEDDED && (trimmed.startsWith("{") || trimmed.startsWith("["))) {
            try {
                JsonNode inner = Json.read(trimmed);
                if (inner.isContainerNode()) {
                    return copy(inner, embedded + 1).toString();
                }
            } catch (JsonProcessingException notJson) {
                return text(value);
            }
        }
        return text(value);
    }

    private static String decoded(String name) {
        try {
            return java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return name;
        }
    }
}

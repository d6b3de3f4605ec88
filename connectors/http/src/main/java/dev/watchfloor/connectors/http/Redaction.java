package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes secrets out of records before anything is stored, shown or logged. Errs on the side of removing. Stateless and
 * thread-safe.
 */
public final class Redaction {
    /** What stands in place of a removed value. */
    public static final String REMOVED = "[removed]";

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
    /** Names asked about lately: records have the same few hundred in the same few strings. */
    private static final Map<String, Boolean> ASKED = new ConcurrentHashMap<>();

    private static final int MOST_ASKED = 1_000;
    private static final int LONGEST_ASKED = 64;

    private static final Pattern PARAMETER =
            Pattern.compile("(^|[?&;#])([A-Za-z0-9_.%\\-\\[\\]]{1,64})=([^&;#\\s\"']+)");
    private static final List<String> SCHEMES = List.of("Bearer", "Basic", "Digest", "Negotiate");
    private static final Pattern SCHEME = Pattern.compile(
            "\\b(" + String.join("|", SCHEMES) + ")\\s+[A-Za-z0-9._~+/=\\-]{6,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/@\\s?#]+:[^/@\\s?#]*@");

    private Redaction() {}

    /** Whether a header, form field, query parameter or JSON field of this name holds a secret. */
    public static boolean isSecretName(String name) {
        Boolean known = ASKED.get(name);
        if (known == null) {
            known = SECRET_NAMES.contains(plain(name));
            if (ASKED.size() < MOST_ASKED && name.length() <= LONGEST_ASKED) {
                ASKED.put(name, known);
            }
        }
        return known;
    }

    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(c -> IGNORED_IN_NAMES.indexOf(c) < 0).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * {@code record} without secrets, also inside URLs, form bodies and JSON that is written in a string. What has none
     * is the given node itself, parts of it included: change nothing in the result.
     */
    public static JsonNode record(JsonNode record) {
        return record(record, FieldRule.NONE);
    }

    /** The same with a rule of the product's own. */
    public static JsonNode record(JsonNode record, FieldRule rule) {
        return new RedactedTree(rule).of(record);
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
        if (mayGiveSecret(shown)) {
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
        return mayNameScheme(shown) ? SCHEME.matcher(shown).replaceAll("$1 " + REMOVED) : shown;
    }

    /** Whether a secret's name stands before some equals sign. Spares most texts the pattern. */
    private static boolean mayGiveSecret(String text) {
        for (int end = text.indexOf('='); end >= 0; end = text.indexOf('=', end + 1)) {
            int start = end;
            while (start > 0 && end - start <= LONGEST_ASKED && isInParameterName(text.charAt(start - 1))) {
                start--;
            }
            if (isSecretName(decoded(text.substring(start, end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInParameterName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.%-[]".indexOf(c) >= 0;
    }

    /** Spares most texts the pattern. */
    private static boolean mayNameScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = (char) (text.charAt(i) | 0x20);
            if ((c == 'b' || c == 'd' || c == 'n') && startsWithScheme(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithScheme(String text, int at) {
        if (at + 1 == text.length()) {
            return false;
        }
        int second = text.charAt(at + 1) | 0x20;
        for (String scheme : SCHEMES) {
            if (scheme.charAt(1) == second && text.regionMatches(true, at, scheme, 0, scheme.length())) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return java.net.URLDecoder.decode(name, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return name;
        }
    }
}

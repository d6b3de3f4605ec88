package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.event.Kind;
import java.util.Locale;

/** One line for a login event. Stateless. */
final class LoginWords {
    private LoginWords() {}

    static String summary(String type, LoginType meaning, boolean failed, String user, String client, String error) {
        String who = user.isEmpty() ? "Somebody" : user;
        String where = client.isEmpty() ? "" : " to " + client;
        if (failed) {
            String what = meaning.kind() == Kind.SIGN_IN ? "Sign-in of " : words(type) + " of ";
            return what + (user.isEmpty() ? "an unnamed account" : user) + where + " failed: " + reason(error);
        }
        return switch (type) {
            case "LOGIN", "CLIENT_LOGIN" -> who + " signed in" + where;
            case "LOGOUT" -> who + " signed out" + (client.isEmpty() ? "" : " of " + client);
            case "CODE_TO_TOKEN" -> who + " got tokens for " + (client.isEmpty() ? "an application" : client);
            case "REFRESH_TOKEN" -> "Session of " + who + " went on" + (client.isEmpty() ? "" : " at " + client);
            case "USER_DISABLED_BY_TEMPORARY_LOCKOUT" -> "Account " + who + " locked for a while after wrong passwords";
            case "USER_DISABLED_BY_PERMANENT_LOCKOUT" -> "Account " + who + " locked after wrong passwords";
            default -> words(type) + ": " + who + (client.isEmpty() ? "" : " at " + client);
        };
    }

    private static String reason(String error) {
        return switch (error) {
            case "" -> "no reason given";
            case "invalid_user_credentials" -> "wrong password or code";
            case "user_not_found" -> "no such account";
            case "user_disabled" -> "the account is disabled";
            case "user_temporarily_disabled" -> "the account is locked for a while";
            case "resolve_required_actions" -> "the account is not fully set up";
            case "invalid_client_credentials" -> "wrong client secret";
            default -> error.replace('_', ' ');
        };
    }

    private static String words(String type) {
        String plain = type.endsWith("_ERROR") ? type.substring(0, type.length() - "_ERROR".length()) : type;
        String lower = plain.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? "Event" : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}

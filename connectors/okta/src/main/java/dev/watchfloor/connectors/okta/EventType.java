package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a type of event means. Okta's catalogue 2026.08.1 has 1,274; those not named here are told as they are.
 *
 * @param severity of the good case
 * @param technique ATT&amp;CK technique, where a type means one
 */
record EventType(Kind kind, Severity severity, @Nullable String technique) {
    private EventType(Kind kind, Severity severity) {
        this(kind, severity, null);
    }

    /**
     * @param succeeded whether its outcome is SUCCESS: a session that did not start is a sign-in that failed
     * @param told the record's own severity
     */
    static EventType of(String type, boolean succeeded, String told) {
        return switch (type) {
            case "user.session.start" ->
                new EventType(succeeded ? Kind.SESSION_STARTED : Kind.SIGN_IN, Severity.INFORMATIONAL);
            case "user.session.end" -> new EventType(Kind.SESSION_ENDED, Severity.INFORMATIONAL);
            case "user.session.clear", "user.authentication.universal_logout" ->
                new EventType(Kind.SESSION_REVOKED, Severity.LOW);
            case "user.session.context.change", "policy.auth_reevaluate.fail" ->
                new EventType(Kind.ALERT, Severity.MEDIUM);
            case "user.session.access_admin_app" -> new EventType(Kind.ADMINISTRATION, Severity.LOW);
            case "user.session.impersonation.initiate", "user.mfa.factor.reset_all", "system.api_token.create" ->
                new EventType(Kind.ADMINISTRATION, Severity.MEDIUM);
            case "user.account.lock" -> new EventType(Kind.ALERT, Severity.MEDIUM, "T1110");
            case "user.mfa.okta_verify.deny_push" -> new EventType(Kind.ALERT, Severity.MEDIUM, "T1621");
            case "user.mfa.attempt_bypass",
                    "user.account.report_suspicious_activity_by_enduser",
                    "security.breached_credential.detected",
                    "security.attack.start",
                    "user.risk.detect" -> new EventType(Kind.ALERT, Severity.HIGH);
            case "security.threat.detected", "security.request.blocked", "policy.entity_risk.evaluate" ->
                new EventType(Kind.ALERT, Severity.MEDIUM);
            case "policy.evaluate_sign_on" -> new EventType(Kind.SIGN_IN, Severity.INFORMATIONAL);
            default -> byFamily(type, told);
        };
    }

    private static EventType byFamily(String type, String told) {
        Severity severity = switch (told) {
            case "WARN" -> Severity.LOW;
            case "ERROR" -> Severity.MEDIUM;
            default -> Severity.INFORMATIONAL;
        };
        if (type.startsWith("user.authentication.")) {
            return new EventType(Kind.SIGN_IN, severity);
        }
        boolean changes = type.matches("(zone|policy|device|group|application|user\\.(lifecycle|mfa|account|risk)|"
                + "system\\.api_token|app\\.oauth2\\.token\\.revoke).*");
        return changes
                ? new EventType(Kind.ADMINISTRATION, severity.atLeast(Severity.LOW) ? severity : Severity.LOW)
                : new EventType(Kind.STATUS, severity);
    }
}

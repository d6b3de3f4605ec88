package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an activity of the audit log means, by its name ("Microsoft Entra audit log categories and activities", 2026-08). Those
 * that are not named here are changes where the log says so, by its type of operation or its first word.
 *
 * @param technique ATT&amp;CK technique, where an activity means one
 */
record AuditActivity(Kind kind, Severity severity, @Nullable String technique) {
    private static final Pattern CHANGE =
            Pattern.compile("(?i)(?:add|assign|change|consent|create|delete|disable|enable|grant|hard"
                    + " delete|invite|register|remove|reset|restore|revoke|set|unassign|update)\\b.*");
    private static final List<String> OPERATIONS = List.of("Add", "Assign", "Update", "Unassign", "Delete");

    private static final Map<String, AuditActivity> KNOWN = new HashMap<>();

    static {
        AuditActivity role = change(Severity.MEDIUM, "T1098.003");
        same(
                role,
                "add member to role",
                "add member to role completed (pim activation)",
                "add member to role in pim completed (permanent)",
                "add eligible member to role",
                "add eligible member to role in pim completed (permanent)",
                "add scoped member to role",
                "add app role assignment to service principal",
                "add app role assignment grant to user");
        same(change(Severity.MEDIUM, "T1528"), "consent to application", "add delegated permission grant");
        same(
                change(Severity.MEDIUM, "T1098.001"),
                "add service principal credentials",
                "update application – certificates and secrets management",
                "update application - certificates and secrets management");
        same(
                change(Severity.MEDIUM, "T1556.009"),
                "add conditional access policy",
                "update conditional access policy",
                "delete conditional access policy");
        same(
                change(Severity.MEDIUM, "T1556.006"),
                "disable strong authentication",
                "admin deleted security info",
                "user deleted security info");
        same(change(Severity.HIGH, "T1484.002"), "set domain authentication", "set federation settings on domain");
        same(
                change(Severity.MEDIUM, null),
                "add owner to application",
                "add owner to service principal",
                "add named location",
                "update named location",
                "delete named location",
                "update authorization policy",
                "authentication methods policy update",
                "update policy",
                "reset user password");
        same(
                change(Severity.LOW, null),
                "add user",
                "delete user",
                "disable account",
                "enable account",
                "invite external user",
                "change user password",
                "admin registered security info",
                "user registered security info");
        same(change(Severity.LOW, "T1098.005"), "register device");
        // What ending all sign-in sessions of an account writes.
        KNOWN.put(
                "update stsrefreshtokenvalidfrom timestamp",
                new AuditActivity(Kind.SESSION_REVOKED, Severity.LOW, null));
    }

    static AuditActivity of(String name, String operation) {
        AuditActivity known = KNOWN.get(name.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean isChange =
                OPERATIONS.contains(operation) || CHANGE.matcher(name).matches();
        return new AuditActivity(isChange ? Kind.ADMINISTRATION : Kind.STATUS, Severity.INFORMATIONAL, null);
    }

    private static AuditActivity change(Severity severity, @Nullable String technique) {
        return new AuditActivity(Kind.ADMINISTRATION, severity, technique);
    }

    private static void same(AuditActivity meaning, String... names) {
        for (String name : names) {
            KNOWN.put(name, meaning);
        }
    }
}

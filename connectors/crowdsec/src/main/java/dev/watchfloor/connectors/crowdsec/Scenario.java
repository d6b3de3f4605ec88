package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario's name says of it: CrowdSec 1.4.6 gives alerts neither a severity nor a technique. The names are those
 * of its hub; one that says nothing is MEDIUM.
 *
 * @param severity how much it asks for attention
 * @param technique ATT&amp;CK id, or null
 */
record Scenario(Severity severity, @Nullable String technique) {
    private static final String EXPLOITS_PUBLIC_APPLICATION = "T1190";
    private static final String BRUTE_FORCE = "T1110";
    private static final String ACTIVE_SCANNING = "T1595";

    private static final List<String> EXPLOITS = List.of(
            "cve-", "cve_", "log4j", "spring4shell", "sqli", "xss", "path-traversal", "backdoor", "-rce", "exploit");
    private static final List<String> SCANS = List.of(
            "probing",
            "crawl",
            "bad-user-agent",
            "user-agents",
            "scan",
            "sensitive-files",
            "admin-interface",
            "open-proxy",
            "enum");

    static Scenario of(String name) {
        String words = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (EXPLOITS.stream().anyMatch(words::contains)) {
            return new Scenario(Severity.HIGH, EXPLOITS_PUBLIC_APPLICATION);
        }
        if (words.endsWith("-bf") || words.contains("-bf_") || words.contains("bruteforce")) {
            return new Scenario(Severity.MEDIUM, BRUTE_FORCE);
        }
        if (words.equals("suricata-major-severity")) {
            return new Scenario(Severity.HIGH, null);
        }
        if (SCANS.stream().anyMatch(words::contains)) {
            return new Scenario(Severity.LOW, ACTIVE_SCANNING);
        }
        return new Scenario(Severity.MEDIUM, null);
    }
}

package dev.watchfloor.views.fakes;

import dev.watchfloor.app.rules.RuleWatch;
import dev.watchfloor.app.rules.lists.UnfitListException;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import dev.watchfloor.app.rules.tuning.UnfitSuppressionException;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules of a site, what they found in the last month, and what of that is not to disturb. */
public final class StoryRules {
    /** Finds many things. */
    public static final String PASSWD = "33333333-3333-4333-8333-333333333333";

    /** The text that {@link #PASSWD} stands in. */
    public static final String TEXT = """
            title: Path Traversal to Password File
            id: 33333333-3333-4333-8333-333333333333
            author: T. Example, Blue Team
            license: DRL-1.1
            description: Somebody asks for the file of accounts through a path of the web server.
            references: [https://example.com/traversal]
            tags: [attack.initial_access, attack.t1190]
            falsepositives: [Own scanners]
            logsource: {category: webserver}
            detection:
              selection:
                cs-uri-query|contains: '/etc/passwd'
              condition: selection
            level: high
            """;

    private static final int FINDINGS = 60;

    private StoryRules() {}

    /** Puts all of it into a console. */
    public static void fill(FakeConsole console) {
        Instant now = FakeConsole.NOON;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("web/path_traversal.yml", TEXT);
        files.put("web/scanners.yml", """
                title: Known Scanner by Its User Agent
                name: scanner_agent
                author: T. Example
                license: DRL-1.1
                logsource: {category: webserver}
                detection:
                  selection:
                    cs-user-agent|contains: [sqlmap, nikto, nuclei]
                  condition: selection
                level: medium
                ---
                title: Scanner That Goes On
                correlation: {type: event_count, rules: [scanner_agent], group-by: [source.ip], timespan: 10m, condition: {gte: 50}}
                level: high
                ---
                title: Admin From Elsewhere
                logsource: {category: webserver}
                detection:
                  selection:
                    cs-username|expand: '%admins%'
                  condition: selection
                level: low
                """);
        console.rules().put(files);
        try {
            console.rules().lists().put(Map.of("office_networks", List.of("192.0.2.*", "198.51.100.*")));
            console.rules()
                    .suppressions()
                    .add(new SuppressionWish(
                            new SuppressionScope(PASSWD, Addresses.network("198.51.100.0/24"), null, null, null, null),
                            "Our own scanner, every Monday",
                            now.plus(Duration.ofDays(60)),
                            now.plus(Duration.ofDays(30))));
        } catch (UnfitListException | UnfitSuppressionException | InvalidAddressException impossible) {
            throw new IllegalStateException(impossible);
        }
        List<SecurityEvent> findings = new ArrayList<>();
        for (int number = 0; number < FINDINGS; number++) {
            findings.add(finding(number, now.minus(Duration.ofHours(11L * number + 1))));
        }
        console.events().append(RuleWatch.CONNECTOR, findings, null);
    }

    private static SecurityEvent finding(int number, Instant time) {
        String address = number % 3 == 0 ? "203.0.113.45" : "192.0.2." + (10 + number);
        return SecurityEvent.of("finding-" + number, time, Layer.DETECTION, Kind.ALERT)
                .severity(Severity.HIGH)
                .summary("Path Traversal to Password File")
                .source(Addresses.parse(address).orElseThrow())
                .user(number % 3 == 0 ? "j.tanaka" : null)
                .method("GET")
                .path("/download?file=../../etc/passwd")
                .status(403)
                .ruleId(PASSWD)
                .ruleName("Path Traversal to Password File")
                .technique("T1190")
                .raw(
                        "{\"rule\":{\"id\":\"" + PASSWD
                                + "\",\"title\":\"Path Traversal to Password File\",\"author\":\"T."
                                + " Example, Blue Team\",\"license\":\"DRL-1.1\",\"level\":\"HIGH\",\"file\":\"web/path_traversal.yml\","
                                + "\"description\":\"Somebody asks for the file of accounts through a path of the web server.\","
                                + "\"references\":[\"https://example.com/traversal\"],\"falsepositives\":[\"Own scanners\"],\"tags\":[]}}")
                .build();
    }
}

package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.rules.RuleTrial;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.rigs.google.GoogleRig;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules in the words that public rules use for a product's log find what that product's records hold: taken in by the real
 * connector, from recordings where there are some, else from a line after the product's documentation.
 */
final class LogSourceProofTest {
    private static final Path CONNECTORS = Path.of("..", "..", "connectors");

    /** @param settings but for the path of the log */
    private record Proof(String type, List<String> settings, String records, String source, String matching) {}

    private static final List<Proof> PROOFS = List.of(
            recorded(
                    "suricata",
                    "suricata/7.0.10/eve-from-pcap.jsonl",
                    "{product: suricata}",
                    "{event_type: alert, alert.signature|contains: 'DNS'}"),
            recorded(
                    "suricata",
                    "suricata/7.0.10/eve-from-pcap.jsonl",
                    "{category: dns}",
                    "{query: shop.example, record_type: A}"),
            recorded(
                    "modsecurity",
                    "modsecurity/3.0.9/modsec_audit.jsonl",
                    "{product: modsecurity}",
                    "{user_agent.original|startswith: 'sqlmap/'}"),
            new Proof(
                    "accesslog",
                    List.of("format=nginx"),
                    "accesslog/src/test/resources/nginx/1.22.1/access.jsonl",
                    "{category: webserver}",
                    "{cs-method: GET, cs-uri-stem: /products, sc-status: 200}"),
            new Proof(
                    "accesslog",
                    List.of("format=caddy"),
                    "accesslog/src/test/resources/caddy/2.6.2/access.jsonl",
                    "{category: proxy}",
                    "{c-uri|startswith: '/', c-useragent|contains: 'e'}"),
            new Proof(
                    "zeek",
                    List.of(),
                    "{\"_path\":\"dns\",\"ts\":1795488071.5,\"uid\":\"CHhAvVGS1DHFjwGM9\",\"id.orig_h\":\"203.0.113.9\","
                            + "\"id.orig_p\":5353,\"id.resp_h\":\"192.0.2.53\",\"id.resp_p\":53,\"proto\":\"udp\","
                            + "\"query\":\"pool.miner.example\",\"qtype_name\":\"A\"}",
                    "{product: zeek, service: dns}",
                    "{query|endswith: '.miner.example', id.resp_p: 53}"),
            new Proof(
                    "zeek",
                    List.of(),
                    "{\"ts\":1795488072.5,\"uid\":\"CHhAvVGS1DHFjwGM8\",\"id.orig_h\":\"203.0.113.9\",\"id.orig_p\":50000,"
                            + "\"id.resp_h\":\"192.0.2.80\",\"id.resp_p\":443,\"trans_depth\":1,\"method\":\"GET\",\"host\":\"shop.example\",\"uri\":\"/a\",\"user_agent\":\"Remote"
                            + " Help/1\"}",
                    "{product: zeek, service: http}",
                    "{user_agent|startswith: 'Remote Help', id.resp_p: 443, host: shop.example}"),
            new Proof(
                    "cowrie",
                    List.of(),
                    "{\"eventid\":\"cowrie.command.input\",\"input\":\"uname -a\",\"session\":\"a1b2c3d4e5f6\","
                            + "\"src_ip\":\"203.0.113.9\",\"timestamp\":\"2026-11-24T02:51:25.413000Z\",\"sensor\":\"decoy\"}",
                    "{product: cowrie}",
                    "{eventid: cowrie.command.input, src_ip|cidr: 203.0.113.0/24}"),
            new Proof(
                    "opencanary",
                    List.of(),
                    "{\"dst_host\":\"192.0.2.7\",\"dst_port\":22,\"local_time\":\"2026-11-24"
                            + " 02:51:25.413000\",\"local_time_adjusted\":\"2026-11-24"
                            + " 02:51:25.413000\",\"logdata\":{\"USERNAME\":\"root\"},"
                            + "\"logtype\":4002,\"node_id\":\"decoy\",\"src_host\":\"203.0.113.9\",\"src_port\":50736,\"utc_time\":\"2026-11-24"
                            + " 02:51:25.413000\"}",
                    "{category: application, product: opencanary}",
                    "{logtype: 4002}"),
            new Proof(
                    "endlessh",
                    List.of(),
                    "2026-11-24T02:51:25.413Z ACCEPT host=::ffff:203.0.113.9 port=50736 fd=4 n=1/20",
                    "{product: endlessh}",
                    "{src_ip: 203.0.113.9}"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void aRuleForEachLogSourceFindsWhatItsRecordsHoldAndOneForAnotherProductDoesNot() throws Exception {
        Map<String, String> rules = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < PROOFS.size(); number++) {
            Proof proof = PROOFS.get(number);
            takeIn(proof, number);
            String name = number + " " + proof.type();
            rules.put(number + ".yml", rule(name, proof.source(), proof.matching()));
            rules.put(number + "-elsewhere.yml", rule(name + " elsewhere", "{product: windows}", proof.matching()));
            expected.add(name);
        }
        try (Console console = desk.open()) {
            RuleTrial trial = console.rules().tryOut(rules, TimeRange.EVER, (asked, all) -> true);
            assertThat(trial.read().rejected()).isEmpty();
            assertThat(trial.rules())
                    .extracting(found -> found.rule().title())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void rulesForGooglesCloudLogFindWhatItsReportsTell() throws Exception {
        Map<String, String> rules = Map.of(
                "login.yml",
                rule(
                        "login",
                        "{product: gcp, service: google_workspace.login}",
                        "{protoPayload.serviceName: login.googleapis.com,"
                                + " protoPayload.metadata.event.eventName: [suspicious_login, gov_attack_warning]}"),
                "admin.yml",
                rule(
                        "admin",
                        "{product: gcp, service: google_workspace.admin}",
                        "{eventService: admin.googleapis.com, eventName: ASSIGN_ROLE, user_email|startswith: kim}"),
                "elsewhere.yml",
                rule(
                        "elsewhere",
                        "{product: gcp, service: google_workspace.token}",
                        "{eventName: [ASSIGN_ROLE, suspicious_login]}"));
        try (GoogleRig rig = GoogleRig.start();
                Console console = desk.open()) {
            rig.administer(List.of("CREATE_USER", "ASSIGN_ROLE"), "kim@example.com");
            rig.warn("kim@example.com", "suspicious_login");
            console.connectors()
                    .add(new ConnectorDraft(
                            "google",
                            "Workspace",
                            Map.of(
                                    "service-account", GoogleRig.ACCOUNT,
                                    "admin", GoogleRig.ADMIN,
                                    "url", rig.url().toString()),
                            Map.of("private-key", new Secret(GoogleRig.keyFile()))));
            console.start();
            await().until(() -> console.events().count(Query.ALL, TimeRange.EVER) >= 3);

            RuleTrial trial = console.rules().tryOut(rules, TimeRange.EVER, (asked, all) -> true);

            assertThat(trial.read().rejected()).isEmpty();
            assertThat(trial.rules())
                    .extracting(found -> found.rule().title())
                    .containsExactlyInAnyOrder("login", "admin");
        }
    }

    @Test
    void eachConnectorThatReadsEventsIsKnownToTheCheckOfRules() throws Exception {
        try (Console console = desk.open()) {
            for (ConnectorType connector : console.connectors().types()) {
                boolean isAboutEvents = connector.capabilities().contains(Capability.EVENTS);
                String product =
                        Map.of("entra", "azure", "google", "gcp").getOrDefault(connector.type(), connector.type());
                RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
                assembly.add(rule("any", "{product: " + product + "}", "[anything]"), "any.yml");
                assertThat(console.rules()
                                .reach(assembly.assembled().rules().getFirst())
                                .isEmpty())
                        .as(connector.type())
                        .isEqualTo(isAboutEvents);
            }
        }
    }

    private void takeIn(Proof proof, int number) throws Exception {
        Path records = CONNECTORS.resolve(proof.records().contains("/src/test/") ? proof.records() : "none");
        if (!Files.exists(records)) {
            records = Files.writeString(folder.resolve("records" + number), proof.records() + "\n");
        }
        List<String> add =
                new ArrayList<>(List.of("connectors", "add", "--type", proof.type(), "--name", "c" + number));
        add.addAll(List.of("--set", "path=" + folder.resolve("followed" + number)));
        proof.settings().forEach(setting -> add.addAll(List.of("--set", setting)));
        assertThat(run(add.toArray(String[]::new))).as(err.toString()).isZero();
        assertThat(run("import", "--connector", "c" + number, records.toString()))
                .as(proof.type() + ": " + out + err)
                .isZero();
    }

    private static Proof recorded(String type, String file, String source, String matching) {
        return new Proof(type, List.of(), type + "/src/test/resources/" + file, source, matching);
    }

    private static String rule(String title, String source, String matching) {
        return "title: " + title + "\nlogsource: " + source + "\ndetection:\n  selection: " + matching
                + "\n  condition: selection\nlevel: low\n";
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}

package dev.watchfloor.benchmark.detecting;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.engine.RuleMatcher;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.records.JsonRecord;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import dev.watchfloor.benchmark.report.Samples;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;

/** How many events a second one thread holds against rules: all at once, and one rule after the other. Stateless. */
public final class Detecting {
    private static final List<Integer> RULES = List.of(0, 100, 585, 3_000);
    private static final int TARGET = 50_000;
    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 7;
    private static final JsonMapper JSON = new JsonMapper();

    private Detecting() {}

    public static Report run(Progress progress) throws IOException {
        Instant begun = Instant.now();
        Machine machine = Machine.current();
        List<String> lines = lines();
        List<Finding> findings = new ArrayList<>();
        for (int number : RULES) {
            progress.say(number + " rules");
            findings.add(measured(number, lines));
        }
        progress.say("a million groups");
        findings.addAll(ManyGroups.measured());
        progress.say("baselines and typed rules");
        findings.addAll(Learning.measured());
        return new Report(
                "detecting",
                machine,
                begun,
                progress.seconds(),
                EVENTS,
                List.of(
                        "One thread, from the line of JSON to the rules that match; reading the JSON is in the"
                                + " figures.",
                        "The rules are invented in the proportions of the public ones for web servers and proxies. The"
                                + " other way asks each rule of each event; the two take turns and find the same.",
                        "Baselines and typed rules are asked about ready events of all three layers of a large site."),
                findings);
    }

    private static Finding measured(int number, List<String> lines) throws IOException {
        List<SigmaRule> rules = InventedRules.of(number).rules();
        RuleMatcher matcher = new RuleMatcher(rules);
        ToIntFunction<EventFields> atOnce = event -> matcher.matching(event).size();
        ToIntFunction<EventFields> oneByOne = event -> {
            int found = 0;
            for (SigmaRule rule : rules) {
                found += rule.test().matches(event) ? 1 : 0;
            }
            return found;
        };
        Samples fast = new Samples();
        Samples slow = new Samples();
        int few = number > 1_000 ? EVENTS / 10 : EVENTS;
        for (int round = 0; round < ROUNDS; round++) {
            int found = found(lines, atOnce, fast, round);
            int asked = found(lines.subList(0, few), oneByOne, slow, round);
            if (few == EVENTS && found != asked) {
                throw new IllegalStateException(found + " matches at once, " + asked + " one by one");
            }
        }
        double rate = fast.median();
        String measured = String.format(
                Locale.ROOT, "%,.0f events/s, %.1f × of one by one (%,.0f)", rate, rate / slow.median(), slow.median());
        String what = String.format(Locale.ROOT, "%,d rules on each event", number);
        return number == 585
                ? new Finding(
                        "rules-585", what, "≥ 50,000 events/s", measured, rate, Finding.Verdict.of(rate >= TARGET), "")
                : Finding.beside("rules-" + number, what, measured, rate, "");
    }

    private static int found(List<String> lines, ToIntFunction<EventFields> asking, Samples samples, int round)
            throws IOException {
        long begun = System.nanoTime();
        int found = 0;
        for (String line : lines) {
            found += asking.applyAsInt(new JsonRecord(JSON.readTree(line), line));
        }
        if (round > 1) {
            samples.add(lines.size() / ((System.nanoTime() - begun) / 1e9));
        }
        return found;
    }

    private static List<String> lines() {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"time\":\"2026-11-29T12:%02d:%02dZ\",\"c-ip\":\"203.0.113.%d\",\"cs-method\":\"%s\",\"cs-host\":"
                            + "\"shop.example.org\",\"cs-uri-stem\":\"/shop/%s/item-%d\",\"cs-uri-query\":\"q=%s&page=%d\",\"sc-status\":%d,\"sc-bytes\":%d,\"cs-user-agent\":\"Mozilla/5.0"
                            + " (X11; Linux x86_64; rv:%d.0) Gecko/20100101"
                            + " Firefox/%d.0\",\"cs-referer\":\"https://shop.example.org/%s\"}",
                    event / 60 % 60,
                    event % 60,
                    random.nextInt(250),
                    random.nextInt(4) == 0 ? "POST" : "GET",
                    Integer.toString(random.nextInt(1 << 20), 36),
                    event,
                    Integer.toString(random.nextInt(), 36),
                    random.nextInt(9),
                    random.nextInt(20) == 0 ? 500 : 200,
                    random.nextInt(90_000),
                    120 + random.nextInt(20),
                    120 + random.nextInt(20),
                    Integer.toString(random.nextInt(1 << 20), 36)));
        }
        return lines;
    }
}

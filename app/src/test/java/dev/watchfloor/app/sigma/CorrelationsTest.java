package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import dev.watchfloor.app.sigma.correlating.Correlator;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Correlation rules specification 2.1, section by section. Times are seconds after noon. */
class CorrelationsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String RULES = """
            ---
            title: refused
            name: refused
            logsource: {product: test}
            detection:
              s: {kind: refused}
              condition: s
            ---
            title: accepted
            name: accepted
            logsource: {product: test}
            detection:
              s: {kind: accepted}
              condition: s
            """;

    private SigmaRules rules;
    private Correlator correlator;
    private long events;

    @Test
    void eventsAreCountedWithinATimeThatSlides() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 10m, condition: {gte: 3}}");
        assertThat(refused("ann", 0)).isEmpty();
        assertThat(refused("ann", 599)).isEmpty();
        assertThat(refused("ann", 601)).isEmpty();
        List<CorrelationMatch> matches = refused("ann", 700);
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().group()).containsExactly("ann");
        assertThat(matches.getFirst().figure()).isEqualByComparingTo("3");
        assertThat(matches.getFirst().from()).isEqualTo(NOON.plusSeconds(599));
        assertThat(matches.getFirst().to()).isEqualTo(NOON.plusSeconds(700));
        assertThat(matches.getFirst().events()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void groupsAreCountedApartAndLetterCaseDoesNotMatter() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 1h, condition: {gt: 1}}");
        assertThat(refused("ann", 0)).isEmpty();
        assertThat(refused("bob", 1)).isEmpty();
        assertThat(refused("ANN", 2)).hasSize(1);
        assertThat(tell("{\"kind\":\"refused\"}", 3))
                .as("an event without the field")
                .isEmpty();
    }

    @Test
    void oneAttackIsToldOnceInATimeSpan() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 1m, condition: {gte: 3}}");
        int told = 0;
        for (int second = 0; second <= 180; second++) {
            told += refused("ann", second).size();
        }
        assertThat(told).isEqualTo(3);
    }

    @Test
    void aLateEventCompletesWhatWasMissing() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 1m, condition: {gte: 3}}");
        refused("ann", 0);
        refused("ann", 50);
        assertThat(refused("ann", 100)).isEmpty();
        List<CorrelationMatch> matches = refused("ann", 20);
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().to()).isEqualTo(NOON.plusSeconds(50));
        assertThat(matches.getFirst().events()).containsExactly(0L, 3L, 1L);
    }

    @Test
    void aRangeHoldsBetweenItsBounds() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 1m, condition: {gt: 1, lte: 3}}");
        assertThat(refused("ann", 0)).isEmpty();
        assertThat(refused("ann", 1)).hasSize(1);
    }

    @Test
    void differentValuesAreCounted() {
        read("{type: value_count, rules: [refused], group-by: [ip], timespan: 1m, condition: {field: user, gte: 3}}");
        assertThat(from("192.0.2.1", "ann", 0)).isEmpty();
        for (int second = 1; second < 30; second++) {
            assertThat(from("192.0.2.1", "bob", second)).isEmpty();
        }
        assertThat(from("192.0.2.1", "Bob", 30)).isEmpty();
        assertThat(from("192.0.2.1", "eve", 59)).hasSize(1);
    }

    @Test
    void temporalWantsAllRulesInAnyOrder() {
        read("{type: temporal, rules: [refused, accepted], group-by: [user], timespan: 1m}");
        assertThat(accepted("ann", 0)).isEmpty();
        assertThat(refused("bob", 1)).isEmpty();
        assertThat(refused("ann", 60)).hasSize(1);
    }

    @Test
    void orderedWantsThemOneAfterTheOther() {
        read("{type: temporal_ordered, rules: [refused, accepted], group-by: [user], timespan: 1m}");
        assertThat(accepted("ann", 0)).isEmpty();
        assertThat(refused("ann", 10)).isEmpty();
        assertThat(accepted("ann", 20)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "value_sum, '{field: bytes, gt: 100}', '50,50,1', 3",
        "value_sum, '{field: bytes, gte: 100}', '50,49.5,0.5', 3",
        "value_avg, '{field: bytes, gt: 50}', '40,50,90', 3",
        "value_percentile, '{field: bytes, percentile: 50, gte: 7}', '1,9,7', 3",
        "value_percentile, '{field: bytes, percentile: 100, gte: 9}', '1,2,9', 3",
    })
    void numbersAreComputedWith(String type, String condition, String values, int matchesAt) {
        read("{type: " + type + ", rules: [refused], group-by: [user], timespan: 1h, condition: " + condition + "}");
        int second = 0;
        int at = 0;
        for (String value : values.split(",", -1)) {
            second += 60;
            at++;
            assertThat(tell("{\"kind\":\"refused\",\"user\":\"a\",\"bytes\":" + value + "}", second))
                    .hasSize(at == matchesAt ? 1 : 0);
        }
        assertThat(tell("{\"kind\":\"refused\",\"user\":\"b\",\"bytes\":\"much\"}", second))
                .isEmpty();
    }

    @Test
    void sumsStayExactHoweverManyEventsThereAre() {
        read("{type: value_sum, rules: [refused], group-by: [user], timespan: 1h, condition: {field: bytes, gte:"
                + " 50000}}");
        int told = 0;
        for (int event = 1; event <= 50_000; event++) {
            told += tell("{\"kind\":\"refused\",\"user\":\"a\",\"bytes\":1}", event / 100)
                    .size();
            assertThat(told).isEqualTo(event == 50_000 ? 1 : 0);
        }
    }

    @Test
    void aliasesNameTheFieldOfEachRule() {
        read("{type: temporal, rules: [refused, accepted], group-by: [who], timespan: 1m,"
                + " aliases: {who: {refused: user, accepted: account}}}");
        assertThat(refused("ann", 0)).isEmpty();
        assertThat(tell("{\"kind\":\"accepted\",\"account\":\"ann\"}", 1)).hasSize(1);
    }

    @Test
    void correlationsCanBeChained() {
        rules = RuleOnTrial.ofFile("""
                        title: many
                        name: many
                        correlation: {type: event_count, rules: [refused], group-by: [user, ip], timespan: 10m, condition: {gte: 2}}
                        ---
                        title: broken in
                        correlation: {type: temporal_ordered, rules: [many, accepted], group-by: [user], timespan: 10m}
                        """ + RULES, ValueLists.NONE).read();
        correlator = new Correlator(rules);
        from("192.0.2.1", "ann", 0);
        assertThat(from("192.0.2.1", "ann", 1)).hasSize(1);
        List<CorrelationMatch> matches = accepted("ann", 100);
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().correlation().head().title()).isEqualTo("broken in");
    }

    @Test
    void whatComesInAnyOrderIsFoundAsInOrder() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Integer> times = new ArrayList<>();
            for (int event = 0; event < 6; event++) {
                times.add(random.nextInt(200));
            }
            boolean expected = times.stream()
                    .anyMatch(end -> times.stream()
                                    .filter(time -> time <= end && time >= end - 60)
                                    .count()
                            >= 4);
            read("{type: event_count, rules: [refused], group-by: [user], timespan: 1m, condition: {gte: 4}}");
            boolean found = false;
            for (int time : times) {
                found |= !refused("ann", time).isEmpty();
            }
            assertThat(found).as("seed " + seed + ": " + times).isEqualTo(expected);
        }
    }

    @Test
    void aHundredThousandGroupsDoNotFillTheMemory() {
        read("{type: event_count, rules: [refused], group-by: [user], timespan: 1h, condition: {gte: 2}}");
        for (int user = 0; user < 250_000; user++) {
            refused("u" + user, user / 1_000);
        }
        assertThat(correlator.forgotten()).as("said, not hidden").isEqualTo(50_000);
        assertThat(refused("u249999", 251)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{type: sometimes, rules: [refused], timespan: 1m, condition: {gte: 3}}; type of correlation",
                "{type: event_count, timespan: 1m, condition: {gte: 3}}; names the rules",
                "{type: event_count, rules: [refused], timespan: 1y, condition: {gte: 3}}; timespan",
                "{type: event_count, rules: [refused], timespan: 365d, condition: {gte: 3}}; 31 days",
                "{type: event_count, rules: [refused], timespan: 1m}; condition",
                "{type: event_count, rules: [refused], timespan: 1m, condition: {about: 3}}; not part",
                "{type: event_count, rules: [refused], timespan: 1m, condition: {lt: 3}}; nothing happened",
                "{type: event_count, rules: [refused], timespan: 1m, condition: {gte: 1000000}}; counts further",
                "{type: value_count, rules: [refused], timespan: 1m, condition: {gte: 3}}; lacks",
                "{type: value_percentile, rules: [refused], timespan: 1m, condition: {field: a, gte: 3}}; percentile",
                "{type: event_count, rules: [nobody], timespan: 1m, condition: {gte: 3}}; is not there",
                "{type: event_count, rules: [on trial], timespan: 1m, condition: {gte: 3}}; is not there",
                "{type: event_count, rules: [refused], timespan: 1m, condition: {gte: 3}, within: 5}; not part",
            })
    void whatCannotBeHonouredIsRejected(String correlation, String reason) {
        rules = RuleOnTrial.ofFile("title: on trial\ncorrelation: " + correlation + "\n" + RULES, ValueLists.NONE)
                .read();
        assertThat(rules.correlations()).isEmpty();
        assertThat(rules.rejected().getFirst().reason()).contains(reason);
    }

    @Test
    void whatIsThereOnlyForARejectedCorrelationIsNotAskedByItself() {
        rules = RuleOnTrial.ofFile("""
            title: many of many
            name: above
            correlation: {type: event_count, rules: many, timespan: 365d, condition: {gte: 3}}
            ---
            title: many
            name: many
            correlation: {type: event_count, rules: [refused], timespan: 1m, condition: {gte: 3}}
            """ + RULES, ValueLists.NONE).read();
        assertThat(rules.correlations()).isEmpty();
        assertThat(rules.rules()).extracting(rule -> rule.head().name()).doesNotContain("refused");
        assertThat(rules.rules()).isNotEmpty();
        assertThat(rules.rejected())
                .extracting(SigmaRules.Rejected::reason)
                .contains(
                        "It is there only for the correlation \"many of many\", which is left out.",
                        "It is there only for the correlation \"many\", which is left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: lost\n"
                        + "generate: true\n"
                        + "correlation: {type: event_count, rules: [refused], timespan: 365d, condition: {gte: 3}}",
                "title: lost\n"
                        + "correlation: {type: event_count, rules: [refused], timespan: 365d, condition: {gte: 3},"
                        + " generate: true}",
                "title: lost\n"
                        + "correlation: {type: event_count, rules: [refused], timespan: 365d, condition: {gte: 3}}\n"
                        + "---\n"
                        + "title: kept\n"
                        + "correlation: {type: event_count, rules: [refused], timespan: 1m, condition: {gte: 3}}",
            })
    void whatCountsAloneOrForAnotherIsAskedStill(String correlations) {
        rules = RuleOnTrial.ofFile(correlations + "\n" + RULES, ValueLists.NONE).read();
        assertThat(rules.rules()).extracting(rule -> rule.head().name()).contains("refused");
        assertThat(rules.rejected()).hasSize(1);
    }

    @Test
    void correlationsThatLookAtEachOtherAreRejected() {
        rules = RuleOnTrial.ofFile("""
                        title: one
                        name: one
                        correlation: {type: temporal, rules: [two], timespan: 1m}
                        ---
                        title: two
                        name: two
                        correlation: {type: temporal, rules: [one], timespan: 1m}
                        """, ValueLists.NONE).read();
        assertThat(rules.rejected())
                .hasSize(2)
                .allMatch(rejected -> rejected.reason().contains("looks at itself"));
    }

    private void read(String correlation) {
        rules = RuleOnTrial.ofFile("title: on trial\ncorrelation: " + correlation + "\n" + RULES, ValueLists.NONE)
                .read();
        assertThat(rules.rejected()).isEmpty();
        correlator = new Correlator(rules);
        events = 0;
    }

    private List<CorrelationMatch> refused(String user, int second) {
        return tell("{\"kind\":\"refused\",\"user\":\"" + user + "\"}", second);
    }

    private List<CorrelationMatch> accepted(String user, int second) {
        return tell("{\"kind\":\"accepted\",\"user\":\"" + user + "\"}", second);
    }

    private List<CorrelationMatch> from(String address, String user, int second) {
        return tell("{\"kind\":\"refused\",\"user\":\"" + user + "\",\"ip\":\"" + address + "\"}", second);
    }

    private List<CorrelationMatch> tell(String json, int second) {
        EventFields event = RuleOnTrial.event(json);
        long reference = events++;
        List<CorrelationMatch> matches = new ArrayList<>();
        rules.rules().stream()
                .filter(rule -> rule.test().matches(event))
                .forEach(rule ->
                        matches.addAll(correlator.add(rule.head(), event, NOON.plusSeconds(second), reference, null)));
        return matches;
    }
}

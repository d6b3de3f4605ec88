package dev.watchfloor.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Completion.Kind;
import dev.watchfloor.app.query.Completion.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletionTest {

    /** @param text a bar marks the caret */
    private static Completion at(String text) {
        return Completion.at(text.replace("|", ""), text.indexOf('|'));
    }

    private static List<String> labels(String text) {
        return at(text).proposals().stream().map(Proposal::label).toList();
    }

    private static String after(String text, String label) {
        Completion completion = at(text);
        Proposal chosen = completion.proposals().stream()
                .filter(proposal -> proposal.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(completion));
        return completion.apply(text.replace("|", ""), chosen.insertion());
    }

    private static String afterValue(String text, String value) {
        Completion completion = at(text);
        return completion.apply(
                text.replace("|", ""), completion.values().orElseThrow().insertion(value));
    }

    @Test
    void anEmptyTextBeginsWithAnyFieldOrShorthand() {
        assertThat(labels("|")).contains("@timestamp", "user.name", "event.original", "is:", "has:", "not");
        assertThat(labels("|")).doesNotContain("and", "or");
    }

    @Test
    void aFieldIsFoundByItsBeginningItsShortNameOrAPartOfIt() {
        assertThat(labels("us|")).startsWith("user.name", "user.id", "user_agent.original");
        assertThat(labels("sev|")).containsExactly("event.severity");
        assertThat(labels("ip|")).startsWith("related.ip").contains("source.ip", "destination.ip");
        assertThat(after("us|", "user.name")).isEqualTo("user.name: ");
        assertThat(after("a and (ti|", "@timestamp")).isEqualTo("a and (@timestamp >= ");
        assertThat(after("-us|er: x", "user.id")).isEqualTo("-user.id: x");
    }

    @Test
    void operatorsFollowAField() {
        assertThat(labels("severity |")).containsExactly(":", ">=", "<=", ">", "<", "and", "or", "and not");
        assertThat(labels("user |")).containsExactly(":", "and", "or", "and not");
        assertThat(after("severity|", ">=")).isEqualTo("severity >= ");
        assertThat(after("severity |", ":")).isEqualTo("severity : ");
    }

    @Test
    void valuesOfClosedSetsAreProposedAtOnce() {
        assertThat(labels("severity: |")).containsExactly("informational", "low", "medium", "high", "critical");
        assertThat(labels("severity >= h|")).startsWith("high");
        assertThat(labels("layer: (perimeter or i|")).startsWith("identity");
        assertThat(labels("is:|")).startsWith("blocked").contains("failed", "critical", "sign-in");
        assertThat(labels("has:se|")).startsWith("session");
        assertThat(labels("@timestamp >= |")).containsExactly("now-15m", "now-1h", "now-24h", "now-7d");
        assertThat(after("event.action: sess|ion-x and b", "session-ended"))
                .isEqualTo("event.action: session-ended and b");
    }

    @Test
    void otherValuesComeFromTheData() {
        assertThat(at("user: j.t|").values()).contains(new Values(Field.USER, "j.t"));
        assertThat(at("user: (a or \"Bob M|").values()).contains(new Values(Field.USER, "Bob M"));
        assertThat(at("user: |").values().orElseThrow().wanted()).isEqualTo(new Query.Has(Field.USER));
        assertThat(at("user: j*|").values()).isEmpty();
        assertThat(at("event.id: a|").values()).isEmpty();
        assertThat(at("source.ip: 203.0.1|").values().orElseThrow().wanted())
                .isEqualTo(Conditions.equalTo(Field.SOURCE, "203.0.0.0/16"));
        assertThat(at("source.ip: 999.0.1|").values().orElseThrow().wanted()).isEqualTo(new Query.Has(Field.SOURCE));
        assertThat(new Values(Field.SOURCE, "203.0.1").fits("203.0.113.7")).isTrue();
        assertThat(new Values(Field.SOURCE, "203.0.1").fits("203.0.2.7")).isFalse();
    }

    @Test
    void valuesAreQuotedWhereTheyHaveTo() {
        assertThat(afterValue("user: j|", "j.tanaka")).isEqualTo("user: j.tanaka");
        assertThat(afterValue("user: b| and x", "Bob \"B\" Miller")).isEqualTo("user: \"Bob \\\"B\\\" Miller\" and x");
        assertThat(afterValue("user: \"Bo|b M\" x", "Bob Miller")).isEqualTo("user: \"Bob Miller\" x");
        assertThat(afterValue("user: \"Bo|", "Bob Miller")).isEqualTo("user: \"Bob Miller\"");
        assertThat(afterValue("source.ip: 2|", "2001:db8::1")).isEqualTo("source.ip: 2001:db8::1");
    }

    @Test
    void keywordsFollowACondition() {
        assertThat(labels("user: x |")).startsWith("and", "or", "and not").contains("user.name");
        assertThat(labels("user: x a|")).startsWith("and", "and not");
        assertThat(labels("user: (x |")).containsExactly("and", "or");
        assertThat(after("user: x o|", "or")).isEqualTo("user: x or ");
    }

    @Test
    void nothingIsProposedWhereNothingIsKnown() {
        for (String text : List.of("nofield: x|", "\"text|", "\"text\"|", "{|", "a\\|", ": |")) {
            assertThat(at(text))
                    .as(text)
                    .isEqualTo(new Completion(text.length() - 1, text.length() - 1, List.of(), Optional.empty()));
        }
    }

    @Test
    void everyProposalIsKnownToTheLanguage() {
        for (String text : List.of(
                "|",
                "user: x |",
                "severity |",
                "is:|",
                "has:|",
                "severity: |",
                "layer:|",
                "event.action: |",
                "time >= |")) {
            for (Proposal proposal : at(text).proposals()) {
                String completed = at(text).apply(text.replace("|", ""), proposal.insertion());
                boolean isWhole = proposal.kind() == Kind.VALUE;
                assertThat(QueryText.read(completed) instanceof Reading.Understood || !isWhole)
                        .as(completed)
                        .isTrue();
            }
        }
    }

    @Test
    void noTextThrows() {
        Random random = new Random(5);
        String alphabet = "us:is()\"\\ -*<>=andor.@{1";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int size = random.nextInt(16); size > 0; size--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int caret = random.nextInt(text.length() + 1);
            Completion completion = Completion.at(text.toString(), caret);
            assertThat(completion.from()).as(text.toString()).isBetween(0, caret);
            assertThat(completion.to()).as(text.toString()).isBetween(caret, text.length());
            completion.values().ifPresent(Values::wanted);
        }
    }
}

package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLinesTest {
    private static final String RULES = """
            title: First
            logsource: {category: webserver}
            detection:
              selection: {sc-status: 404}
              condition: selection
            ---
            title: Second
            logsource: {category: webserver}
            detection:
              selection:
                cs-uri-query|contains: /etc/passwd
              condition: selection
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cs-uri-query|contains: /; cs-uri-query|includes: /; 11; includes",
                "condition: selection; condition: selection and selected; 5; selected",
                "cs-uri-query|contains: /etc/passwd; cs-uri-query|expand: '%paths%'; 11; %paths%",
                "title: Second; title: [Second; 8; YAML",
                "title: Second\\nlogsource; title: Second\\nsource; 7; logsource",
            })
    void aProblemIsAtItsLine(String there, String instead, int line, String word) {
        String text = RULES.replace(there.replace("\\n", "\n"), instead.replace("\\n", "\n"));
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(text, "own.yml");
        List<SigmaRules.Rejected> rejected = assembly.assembled().rejected();
        RuleProblem problem = ProblemLines.of(text, rejected.getFirst());
        assertThat(problem.sentence()).contains(word);
        assertThat(problem.line()).as(problem.sentence()).isEqualTo(line);
    }
}

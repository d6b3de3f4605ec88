package dev.watchfloor.app.rules.typed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.baselines.MemoryBaselineShelf;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has events in which it finds something, with the sentence why, and events that are nearly so in which not. */
class TypedRulesTest {

    static Stream<String> names() {
        return TypedRules.all().stream().map(TypedRule::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsWhatItIsForAndNothingElse(String name) throws Exception {
        GoldenEvents found = GoldenEvents.read(name + ".found.jsonl");
        assertThat(whys(run(
                        name, found, new MemoryBaselineShelf(), found.events().size())))
                .isNotEmpty()
                .isEqualTo(found.expected());
        GoldenEvents quiet = GoldenEvents.read(name + ".quiet.jsonl");
        assertThat(whys(run(
                        name, quiet, new MemoryBaselineShelf(), quiet.events().size())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsTheSameWhenItIsRestartedAtAnyPlace(String name) throws Exception {
        GoldenEvents golden = GoldenEvents.read(name + ".found.jsonl");
        int all = golden.events().size();
        List<String> whole = whys(run(name, golden, new MemoryBaselineShelf(), all));
        for (int cut : new int[] {1, all / 2, all - 2, all - 1}) {
            MemoryBaselineShelf shelf = new MemoryBaselineShelf();
            List<String> parts = new ArrayList<>(whys(run(name, golden, shelf, cut)));
            parts.addAll(whys(run(name, golden, shelf, all)));
            assertThat(parts).as("cut at %s of %s", cut, all).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theShippedTextSaysWhatTheRuleDeclares(String name) throws Exception {
        ReadyRule ready = ready(name);
        assertThat(ready.head().technique()).isPresent();
        assertThat(ready.head().falsePositives()).isNotEmpty();
        assertThat(ready.head().description()).isNotBlank();
        assertThat(ready.kinds()).isNotEmpty();
        Map<String, String> declared = new HashMap<>();
        List<Preference> preferences = new ArrayList<>(ready.rule().preferences());
        preferences.add(TypedText.quiet(ready.rule()));
        preferences.forEach(each ->
                declared.put(each.name(), each.usual() + " " + each.unit().word()));
        Map<String, String> written = new HashMap<>();
        JsonNode document = YamlDocuments.read(TypedRules.texts().get(TypedRules.FOLDER + name + ".yml"), 20_000)
                .getFirst();
        document.path("preferences")
                .properties()
                .forEach(each -> written.put(each.getKey(), each.getValue().asText()));
        assertThat(written).isEqualTo(declared);
    }

    private static List<String> whys(List<TypedMatch> matches) {
        return matches.stream().map(match -> match.found().why()).toList();
    }

    private static List<TypedMatch> run(String name, GoldenEvents golden, MemoryBaselineShelf shelf, int upTo) {
        Baselines baselines = new Baselines(shelf);
        baselines.load();
        TypedRun run =
                new TypedRun(new TypedInputs(baselines, golden.denylist(), golden.standings()), System::nanoTime);
        run.use(List.of(ready(name)));
        List<TypedMatch> found = new ArrayList<>();
        for (StoredEvent event : golden.events().subList(0, upTo)) {
            found.addAll(run.add(event));
        }
        baselines.keep();
        return found;
    }

    private static ReadyRule ready(String name) {
        String file = TypedRules.FOLDER + name + ".yml";
        TypedText.Read read = TypedText.read(TypedRules.texts().get(file), file);
        assertThat(read.problem()).isEmpty();
        return read.ready();
    }
}

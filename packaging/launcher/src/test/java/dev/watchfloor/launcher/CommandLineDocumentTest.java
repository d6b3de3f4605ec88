package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.launcher.command.RootCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code packaging/docs/command-line.md} names what there is, and nothing else. */
final class CommandLineDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "command-line.md");
    private static final Path README = Path.of("..", "..", "README.md");
    /** Said once, before the sections. */
    private static final Set<String> EVERYWHERE = Set.of(
            "--help",
            "--version",
            "--json",
            "--profile",
            "--operator",
            "--password-file",
            "--totp",
            "--second-totp",
            "--security-key",
            "--pin-file");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^watchfloor .*$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @ParameterizedTest
    @MethodSource("sections")
    void everyCommandAndOptionIsNamedInItsSection(String name) throws IOException {
        CommandLine command = root().getSubcommands().get(name);
        String section = section(name);

        for (CommandLine each : withSubcommands(command)) {
            if (each.getSubcommands().isEmpty() && each != command) {
                String path = each.getCommandSpec().qualifiedName().substring("watchfloor ".length());
                String inSection = path.substring(name.length() + 1);
                assertThat(section)
                        .as("commands of " + name)
                        .containsAnyOf("`" + path + "`", "`" + inSection + "`", "`watchfloor " + path + "`");
            }
            String common = shared();
            for (OptionSpec option : each.getCommandSpec().options()) {
                if (!EVERYWHERE.contains(option.longestName())) {
                    assertThat(found(OPTION, section + common))
                            .as("options of " + each.getCommandSpec().qualifiedName())
                            .contains(option.longestName());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void noOptionIsNamedThatItsCommandsDoNotHave(String name) throws IOException {
        Set<String> known = new TreeSet<>(EVERYWHERE);
        // Sections refer to one another: what is named must be an option of some command.
        for (CommandLine each : withSubcommands(root())) {
            each.getCommandSpec().options().forEach(option -> known.addAll(Arrays.asList(option.names())));
        }

        assertThat(known).containsAll(found(OPTION, section(name)));
    }

    @Test
    void everyExampleIsUnderstood() throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (example.find()) {
            examples.add(example.group());
        }

        assertThat(examples).hasSizeGreaterThan(30);
        for (String line : examples) {
            assertThat(line).satisfies(text -> root().parseArgs(words(text)));
        }
    }

    @Test
    void everyCommandIsInTheTableAndInTheReadme() throws IOException {
        String head = head();
        String readme = Files.readString(README);
        for (String name : root().getSubcommands().keySet()) {
            assertThat(head).containsAnyOf("`watchfloor " + name + "`", "`" + name + "`");
            assertThat(readme).containsAnyOf("`" + name + "`", "watchfloor " + name);
        }
    }

    @Test
    void theCommandsThatOpenNoProfileAreNamed() throws IOException {
        List<String> without = new ArrayList<>();
        for (CommandLine each : withSubcommands(root())) {
            boolean runs = each.getSubcommands().isEmpty();
            if (runs && each.getCommandSpec().findOption("--profile") == null) {
                without.add(each.getCommandSpec().qualifiedName().substring("watchfloor ".length()));
            }
        }

        assertThat(without).containsExactly("detect", "rules check", "connectors types", "connectors set-up");
        assertThat(head()).contains("all but\n`detect`, `rules check`, `connectors types` and `connectors set-up`");
    }

    static Stream<String> sections() {
        return root().getSubcommands().keySet().stream();
    }

    private static CommandLine root() {
        return new CommandLine(new RootCommand(Surroundings.real())).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static List<CommandLine> withSubcommands(CommandLine command) {
        List<CommandLine> all = new ArrayList<>(List.of(command));
        command.getSubcommands().values().forEach(each -> all.addAll(withSubcommands(each)));
        return all;
    }

    private static String head() throws IOException {
        String text = Files.readString(DOCUMENT);
        return text.substring(0, text.indexOf("\n## "));
    }

    /** What acts have in common. */
    private static String shared() throws IOException {
        String head = head();
        return head.substring(head.indexOf("What acts have in common"));
    }

    private static String section(String name) throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf("\n## " + name + "\n");
        assertThat(begin).as("a section about " + name).isNotNegative();
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    /** As a shell would divide it, up to a pipe. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.substring("watchfloor".length()));
        while (matcher.find() && !matcher.group().equals("|")) {
            words.add(Stream.of(1, 2, 3)
                    .map(matcher::group)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words.toArray(String[]::new);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}

package dev.watchfloor.tests.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads from the sources which tests are contracts, and from the reports of this build how they went. */
final class ContractRuns {
    private static final Pattern CLASS = Pattern.compile("class (\\w+)(?:<[^>]*>)? extends (\\w+)");
    private static final String CONTRACT = "Contract";
    private static final String REAL = "Real";

    /** The contract's questions, asked in a protocol that the contract does not speak. */
    private static final Map<String, String> IN_OWN_PROTOCOL = Map.of("HaproxyFaultsTest", "act failure");

    private ContractRuns() {}

    /** In order. Contracts that were not run in this build are left out. */
    static List<ContractRun> read(Path connectors) throws IOException {
        List<ContractRun> runs = new ArrayList<>();
        try (Stream<Path> modules = Files.list(connectors)) {
            for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
                runs.addAll(ofModule(module));
            }
        }
        return runs.stream().sorted().toList();
    }

    /** Folders of connectors that bring a factory. */
    static List<String> modules(Path connectors) throws IOException {
        String service = "src/main/resources/META-INF/services/dev.watchfloor.connectors.spi.ConnectorFactory";
        try (Stream<Path> modules = Files.list(connectors)) {
            return modules.filter(module -> Files.exists(module.resolve(service)))
                    .map(module -> module.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<ContractRun> ofModule(Path module) throws IOException {
        List<ContractRun> runs = new ArrayList<>();
        for (Map.Entry<String, String> test : declared(module).entrySet()) {
            run(module, test.getKey(), test.getValue()).ifPresent(runs::add);
        }
        return runs;
    }

    /** The tests of a module that hold to a contract or ask the real product, with the contract in words, by their names. */
    static Map<String, String> declared(Path module) throws IOException {
        Path sources = module.resolve("src/test/java");
        if (!Files.isDirectory(sources)) {
            return Map.of();
        }
        Map<String, String> parents = new HashMap<>();
        List<String> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = CLASS.matcher(Files.readString(file));
                while (matcher.find()) {
                    parents.put(matcher.group(1), matcher.group(2));
                }
                tests.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        Map<String, String> declared = new TreeMap<>();
        for (String test : tests) {
            if (test.endsWith("Test")) {
                contract(test, parents)
                        .or(() -> Optional.ofNullable(IN_OWN_PROTOCOL.get(test)))
                        .or(() -> test.startsWith(REAL) ? Optional.of("tests of its own") : Optional.empty())
                        .ifPresent(contract -> declared.put(test, contract));
            }
        }
        return declared;
    }

    /** The contract that a test inherits from elsewhere, in words. */
    private static Optional<String> contract(String test, Map<String, String> parents) {
        String at = test;
        while (parents.containsKey(at)) {
            at = parents.get(at);
        }
        return at.endsWith(CONTRACT)
                ? Optional.of(at.substring(0, at.length() - CONTRACT.length())
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<ContractRun> run(Path module, String test, String contract) throws IOException {
        Path reports = module.resolve("target/surefire-reports");
        if (!Files.isDirectory(reports)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(reports)) {
            Optional<Path> report = files.filter(
                            file -> file.getFileName().toString().matches("TEST-.*\\." + test + "\\.xml"))
                    .findFirst();
            if (report.isEmpty()) {
                return Optional.empty();
            }
            Element suite = suite(report.get());
            int skipped = number(suite, "skipped");
            int failed = number(suite, "failures") + number(suite, "errors");
            return Optional.of(new ContractRun(
                    module.getFileName().toString(),
                    contract,
                    test,
                    number(suite, "tests") - skipped - failed,
                    skipped,
                    failed));
        }
    }

    private static int number(Element suite, String name) {
        return Integer.parseInt(suite.getAttribute(name));
    }

    private static Element suite(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report)) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(report + " is no report", unreadable);
        }
    }
}

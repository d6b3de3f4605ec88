package dev.watchfloor.app.operators.factors;

import com.webauthn4j.converter.util.ObjectConverter;
import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Security keys through libfido2's command-line tools, as child processes: {@code fido2-token -L} and
 * {@code -I}, {@code fido2-cred -M} and {@code fido2-assert -G}. The PIN goes to their input, never into arguments or files. Thread-safe.
 */
public final class FidoTools implements SecurityKeyDevice {
    /** Keys themselves wait about 30 s for a touch. */
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

    /** Stands for the file with the tool's parameters until it has a name. */
    private static final String INPUT = "@input";

    private static final int NOTHING_BYTES = 32;
    private static final int MOST_KEYS = 16;
    private static final int LONGEST_NAME = 80;
    private static final Pattern LISTED =
            Pattern.compile("([^-\\s]\\S{0,250}): vendor=0x\\w+, product=0x\\w+ \\((.*)\\)");
    /** As {@code fido2-token -I} writes it (fido2-tools 1.12); of a key that does not say it writes "undefined". */
    private static final Pattern PIN_TRIES = Pattern.compile("pin retries: (\\d{1,3})");
    /** Places of what counts among the lines that the tools write. */
    private static final int MADE_DATA = 3;

    private static final int SIGNED_DATA = 2;
    private static final int SIGNATURE = 3;

    private final List<Path> folders;
    private final Duration limit;
    private final ObjectConverter converter = new ObjectConverter();

    /**
     * @param folders in which the tools are looked for, first first
     * @param limit how long a tool may take
     */
    FidoTools(List<Path> folders, Duration limit) {
        this.folders = List.copyOf(folders);
        this.limit = limit;
    }

    /** With the tools that are on the PATH. */
    public static FidoTools onPath() {
        List<Path> folders = new ArrayList<>();
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
            try {
                folders.add(Path.of(folder));
            } catch (InvalidPathException unusable) {
                // Others may hold the tools.
            }
        }
        // A relative folder would run whatever lies where the console was started.
        return new FidoTools(folders.stream().filter(Path::isAbsolute).toList(), USUAL_LIMIT);
    }

    /** Those of a machine that has none. */
    public static FidoTools none() {
        return new FidoTools(List.of(), USUAL_LIMIT);
    }

    @Override
    public boolean isInstalled() {
        return Stream.of("fido2-token", "fido2-cred", "fido2-assert")
                .allMatch(tool -> find(tool).isPresent());
    }

    @Override
    public List<PluggedKey> list() throws SecurityKeyException, InterruptedException {
        return run("fido2-token", List.of("-L"), "", new char[0])
                .map(FidoTools::listed)
                .limit(MOST_KEYS)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean knows(PluggedKey key, KeyRequest.Sign request) throws SecurityKeyException, InterruptedException {
        // What is signed for this counts nowhere: the key was not touched, and no question has these 32 bytes.
        String input =
                lines(base64(new byte[NOTHING_BYTES]), SecurityKeyFactor.RELYING_PARTY, base64(request.credentialId()));
        try {
            return run("fido2-assert", List.of("-G", "-t", "up=false", "-i", INPUT, key.path()), input, new char[0])
                    .findAny()
                    .isPresent();
        } catch (SecurityKeyException obstacle) {
            if (obstacle.obstacle() == Obstacle.OTHER_KEY) {
                return false;
            }
            throw obstacle;
        }
    }

    @Override
    public KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] pin)
            throws SecurityKeyException, InterruptedException {
        byte[] clientData = ClientData.of(request);
        // The tools read one value per line.
        String name = request.userName().replaceAll("\\p{Cc}", " ");
        String input = lines(
                base64(ClientData.hash(clientData)), SecurityKeyFactor.RELYING_PARTY, name, base64(request.userId()));
        List<String> answer =
                runWithPin(key, "fido2-cred", List.of("-M", "-v", "-i", INPUT, key.path(), "es256"), input, pin);
        return new KeyAnswer(clientData, authenticatorData(answer, MADE_DATA), new byte[0]);
    }

    @Override
    public KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] pin)
            throws SecurityKeyException, InterruptedException {
        byte[] clientData = ClientData.of(request);
        String input = lines(
                base64(ClientData.hash(clientData)), SecurityKeyFactor.RELYING_PARTY, base64(request.credentialId()));
        List<String> answer =
                runWithPin(key, "fido2-assert", List.of("-G", "-p", "-v", "-i", INPUT, key.path()), input, pin);
        return new KeyAnswer(clientData, authenticatorData(answer, SIGNED_DATA), decoded(answer, SIGNATURE));
    }

    private List<String> runWithPin(PluggedKey key, String tool, List<String> arguments, String input, char[] pin)
            throws SecurityKeyException, InterruptedException {
        try {
            return run(tool, arguments, input, pin).toList();
        } catch (SecurityKeyException obstacle) {
            if (obstacle.obstacle() != Obstacle.WRONG_PIN) {
                throw obstacle;
            }
            throw pinTries(key).map(FidoFailures::wrongPin).orElse(obstacle);
        }
    }

    /** How many more wrong PINs the key takes; empty when it does not say. */
    private Optional<Integer> pinTries(PluggedKey key) throws InterruptedException {
        try {
            return run("fido2-token", List.of("-I", key.path()), "", new char[0])
                    .map(PIN_TRIES::matcher)
                    .filter(Matcher::matches)
                    .map(found -> Integer.valueOf(found.group(1)))
                    .findFirst();
        } catch (SecurityKeyException untold) {
            return Optional.empty();
        }
    }

    private Stream<String> run(String tool, List<String> arguments, String input, char[] pin)
            throws SecurityKeyException, InterruptedException {
        Path path = find(tool).orElseThrow(() -> FidoFailures.of(Obstacle.NO_TOOL));
        try (ToolRun run = new ToolRun()) {
            String file = run.input(input).toString();
            List<String> command = new ArrayList<>(List.of(path.toString()));
            arguments.forEach(argument -> command.add(argument.equals(INPUT) ? file : argument));
            ToolRun.Ended ended = run.run(find("setsid"), command, typed(pin), limit)
                    .orElseThrow(() -> FidoFailures.of(Obstacle.NOT_TOUCHED));
            if (ended.exit() != 0) {
                throw FidoFailures.of(ended.complaint());
            }
            return ended.output().lines();
        } catch (IOException unstarted) {
            throw FidoFailures.of(String.valueOf(unstarted.getMessage()));
        }
    }

    private Optional<Path> find(String tool) {
        return folders.stream()
                .map(folder -> folder.resolve(tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The PIN and a line feed in UTF-8; wiped by who sends it. */
    private static byte[] typed(char[] pin) throws SecurityKeyException {
        for (char each : pin) {
            if (Character.isISOControl(each)) {
                throw FidoFailures.of(Obstacle.WRONG_PIN);
            }
        }
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] line = new byte[encoded.remaining() + 1];
        encoded.get(line, 0, line.length - 1);
        line[line.length - 1] = '\n';
        Arrays.fill(encoded.array(), (byte) 0);
        return line;
    }

    private static Optional<PluggedKey> listed(String line) {
        Matcher matcher = LISTED.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(2).replaceAll("[\\p{Cc}\\p{Cf}]", " ").strip();
        return Optional.of(new PluggedKey(matcher.group(1), name.substring(0, Math.min(name.length(), LONGEST_NAME))));
    }

    /** The tools write it as a CBOR byte string, unlike everything else. */
    private byte[] authenticatorData(List<String> answer, int line) throws SecurityKeyException {
        try {
            return Objects.requireNonNull(converter.getCborMapper().readValue(decoded(answer, line), byte[].class));
        } catch (RuntimeException noByteString) {
            throw FidoFailures.of(Obstacle.FAILED);
        }
    }

    private static byte[] decoded(List<String> answer, int line) throws SecurityKeyException {
        try {
            return Base64.getDecoder().decode(answer.get(line).strip());
        } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            throw FidoFailures.of(Obstacle.FAILED);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}

package dev.watchfloor.connectors.gateway.file;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A program with its arguments, as an administrator configured it. No shell reads it, so that nothing in it is more than a
 * word; it gets no input and little of our environment, and its output is bounded. Thread-safe.
 *
 * @param words the program's path, then its arguments
 */
public record Command(List<String> words) {
    /** A configuration of any size is checked in a few seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST_OUTPUT = 8 << 10;
    private static final int MOST_WORDS = 64;
    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** How it ended. */
    public sealed interface Ended {
        /** With success. */
        record Well() implements Ended {}

        /**
         * It was not started, or it said no.
         *
         * @param sentence says why
         */
        record Badly(String sentence) implements Ended {}

        /**
         * It was ended after half a minute; what it did by then is not known.
         *
         * @param sentence says so
         */
        record Never(String sentence) implements Ended {}
    }

    public Command {
        words = List.copyOf(words);
    }

    /**
     * Reads words with blanks between them; what stands in double quotes is one word.
     *
     * @param key the setting, for the sentence
     * @throws ConnectorException MISCONFIGURED where the program is not named by its whole path
     */
    public static Command of(String text, String key) throws ConnectorException {
        List<String> words = WORD.matcher(text)
                .results()
                .map(Command::word)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty() || !Path.of(words.getFirst()).isAbsolute()) {
            throw new ConnectorException(
                    ConnectorException.Category.MISCONFIGURED,
                    "The command (" + key + ") must begin with the whole path of a program, such as /usr/sbin/nginx.");
        }
        return new Command(words);
    }

    /** Runs it to its end. */
    public Ended run() throws InterruptedException {
        Path program = Path.of(words.getFirst());
        try {
            if (mayOthersWrite(program)) {
                return new Ended.Badly(program + " was not started: everybody on this machine may write it. Take that"
                        + " right away.");
            }
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(List.of("HOME", "USER", "TMPDIR"));
            environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
            environment.put("LC_ALL", "C");
            return ended(builder.start());
        } catch (IOException absent) {
            return new Ended.Badly(program + " could not be started. Check that it is there and may be executed.");
        }
    }

    private Ended ended(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            CompletableFuture<String> output = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> output.complete(output(process.getInputStream())));
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return new Ended.Never(
                        words.getFirst() + " did not end within " + LONGEST.toSeconds() + " seconds and was stopped.");
            }
            if (process.exitValue() == 0) {
                return new Ended.Well();
            }
            String said = output.completeOnTimeout("", 1, TimeUnit.SECONDS).join();
            return new Ended.Badly(words.getFirst() + " ended with " + process.exitValue()
                    + (said.isEmpty() ? "." : ": " + said + (said.endsWith(".") ? "" : ".")));
        } finally {
            process.destroyForcibly();
        }
    }

    /** The first lines, of one line; the rest is read and dropped, so that the program is not held up. */
    private static String output(InputStream in) {
        try (in) {
            String text = new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
            return line.length() <= LONGEST_SENTENCE ? line : line.substring(0, LONGEST_SENTENCE) + "…";
        } catch (IOException cut) {
            return "";
        }
    }

    private static boolean mayOthersWrite(Path program) throws IOException {
        try {
            return Files.getPosixFilePermissions(program).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException noSuchRights) {
            return false;
        }
    }

    private static String word(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    @Override
    public String toString() {
        return words.getFirst();
    }
}

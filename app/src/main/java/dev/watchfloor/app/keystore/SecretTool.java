package dev.watchfloor.app.keystore;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The account's Secret Service, spoken to through libsecret's {@code secret-tool} as a child process: the secret goes to
 * its input and comes from its output, never among its arguments or into a file. Seen with secret-tool 0.20.5: a missing
 * entry and a keyring that nobody unlocks both end with 1 and without a word. Thread-safe.
 */
public final class SecretTool implements Keystore {
    /** Somebody may have to type the keyring's password. */
    private static final Duration LIMIT = Duration.ofSeconds(45);

    private static final int LONGEST_OUTPUT = 4_096;
    private static final int LONGEST_COMPLAINT = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]+");

    private final Path tool;
    private final Map<String, String> environment;
    private final Duration limit;

    /** @param environment in addition to what the tool inherits */
    SecretTool(Path tool, Map<String, String> environment, Duration limit) {
        this.tool = tool;
        this.environment = Map.copyOf(environment);
        this.limit = limit;
    }

    /** That on the PATH of a Linux system; {@link Keystore#NONE} elsewhere. */
    public static Keystore find() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return NONE;
        }
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "secret-tool"))
                .filter(Files::isExecutable)
                .findFirst()
                .<Keystore>map(tool -> new SecretTool(tool, Map.of(), LIMIT))
                .orElse(NONE);
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void put(String id, byte[] secret) throws KeystoreException {
        Ended ended = run(command("store", id, "--label=Watchfloor: share of this workstation's keys"), secret);
        if (ended.exit != 0) {
            throw failure(ended);
        }
    }

    @Override
    public Optional<byte[]> get(String id) throws KeystoreException {
        Ended ended = run(command("lookup", id), new byte[0]);
        if (ended.exit != 0 && !ended.complaint.isEmpty()) {
            throw failure(ended);
        }
        return ended.exit == 0 && ended.output.length > 0 ? Optional.of(ended.output) : Optional.empty();
    }

    @Override
    public void remove(String id) throws KeystoreException {
        Ended ended = run(command("clear", id), new byte[0]);
        if (ended.exit != 0 && !ended.complaint.isEmpty()) {
            throw failure(ended);
        }
    }

    private List<String> command(String verb, String id, String... options) {
        List<String> command = new ArrayList<>(List.of(tool.toString(), verb));
        command.addAll(List.of(options));
        command.addAll(List.of("application", "watchfloor", "share", id));
        return command;
    }

    private Ended run(List<String> command, byte[] typed) throws KeystoreException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        try {
            Process child = builder.start();
            try {
                type(child, typed);
                if (!child.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new KeystoreException("The keystore did not answer within " + limit.toSeconds() + " s.");
                }
                return new Ended(
                        child.exitValue(),
                        ready(child.getInputStream(), LONGEST_OUTPUT),
                        said(ready(child.getErrorStream(), LONGEST_COMPLAINT)));
            } finally {
                child.descendants().forEach(ProcessHandle::destroyForcibly);
                child.destroyForcibly();
            }
        } catch (IOException cannot) {
            throw new KeystoreException("The keystore cannot be asked: " + tool + " does not run.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeystoreException("Asking the keystore was interrupted.");
        }
    }

    private static void type(Process child, byte[] typed) {
        try (OutputStream input = child.getOutputStream()) {
            input.write(typed);
        } catch (IOException unread) {
            // Its exit says how it went.
        }
    }

    /** What an ended child left, without waiting for others that may hold its pipe. */
    private static byte[] ready(InputStream stream, int most) throws IOException {
        return stream.readNBytes(Math.min(stream.available(), most));
    }

    private static String said(byte[] complaint) {
        return UNPRINTABLE
                .matcher(new String(complaint, StandardCharsets.US_ASCII))
                .replaceAll(" ")
                .strip();
    }

    private static KeystoreException failure(Ended ended) {
        return new KeystoreException("The keystore did not do it"
                + (ended.complaint.isEmpty() ? "" : ", and said \"" + ended.complaint + "\"") + ".");
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Ended(int exit, byte[] output, String complaint) {
        @Override
        public String toString() {
            return "Ended";
        }
    }
}

package dev.watchfloor.app.operators.factors;

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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run of a child process in a folder of its own, which is deleted by {@link #close}. Not thread-safe.
 *
 * <p>The child has no terminal where {@code setsid} is there to take it away: the tools would ask for the PIN on the
 * terminal from which the console was started, and otherwise read it from their input.
 */
final class ToolRun implements AutoCloseable {
    private static final int LONGEST_OUTPUT = 64 * 1024;

    private final Path folder;

    /** What a child that ended left. */
    record Ended(int exit, String output, String complaint) {}

    ToolRun() throws IOException {
        // Only its owner may look into it, as the platform makes temporary folders.
        folder = Files.createTempDirectory("watchfloor-key");
    }

    /** A file for the child to read; nothing secret. */
    Path input(String content) throws IOException {
        return Files.writeString(folder.resolve("input"), content);
    }

    /**
     * Waits for the end of the child; kills it when that takes too long or the thread is interrupted.
     *
     * @param setsid takes the terminal away, where there is such a tool
     * @param typed goes to the child's input
     * @return empty when the time was over
     */
    Optional<Ended> run(Optional<Path> setsid, List<String> command, byte[] typed, Duration limit)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path complaint = folder.resolve("complaint");
        Process child = start(setsid, command, output, complaint);
        try {
            type(child, typed);
            if (!child.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            return Optional.of(new Ended(child.exitValue(), read(output), read(complaint)));
        } finally {
            child.descendants().forEach(ProcessHandle::destroyForcibly);
            child.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        for (String name : List.of("input", "output", "complaint")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    private static Process start(Optional<Path> setsid, List<String> command, Path output, Path complaint)
            throws IOException {
        List<String> whole = new ArrayList<>();
        setsid.ifPresent(tool -> whole.add(tool.toString()));
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectOutput(output.toFile()).redirectError(complaint.toFile());
        // FIDO_DEBUG would make libfido2 write down what it sends to the key.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static void type(Process child, byte[] typed) {
        try (OutputStream input = child.getOutputStream()) {
            input.write(typed);
        } catch (IOException unread) {
            // A child that asks for no PIN closes its input or has ended; its exit says how it went.
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    private static String read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(LONGEST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}

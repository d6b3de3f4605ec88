package dev.watchfloor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a folder, one for each state that it was seen in: what a process that is killed there leaves. Thread-safe. */
final class Snapshots {
    private final Path of;
    private final Path to;
    private final List<Path> taken = new ArrayList<>();
    private boolean isOn;
    private String last = "";

    Snapshots(Path of, Path to) {
        this.of = of;
        this.to = to;
    }

    synchronized void begin() {
        isOn = true;
        take();
    }

    synchronized void end() {
        take();
        isOn = false;
    }

    synchronized void take() {
        if (!isOn) {
            return;
        }
        try {
            String state = state();
            if (!state.equals(last)) {
                last = state;
                Path copy = to.resolve("at-" + taken.size());
                DrillDesk.copy(of, copy);
                taken.add(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized List<Path> taken() {
        return List.copyOf(taken);
    }

    private String state() throws IOException {
        try (Stream<Path> walk = Files.walk(of)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

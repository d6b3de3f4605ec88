package dev.watchfloor.app.audit;

import dev.watchfloor.app.vault.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What this workstation knows of a profile's audit without asking the profile: {@code PROFILE.anchors} with how far it
 * had come, {@code PROFILE.stamps} with the time stamps of some of these, and {@code PROFILE.keys} with whose signatures
 * count. One line each. Thread-safe.
 */
final class ProofFolder {
    /** Some three thousand anchors; older ones are thinned out beyond that. */
    private static final long LARGEST = 1 << 20;

    private static final long MOST_READ = 16 << 20;
    /** Some thousand time stamps: ten days of a console that is always open. */
    private static final long LARGEST_STAMPS = 8 << 20;

    private static final int NEWEST_KEPT = 500;

    private final Path anchors;
    private final Path stamps;
    private final Path keys;
    private final Path paper;

    /** @param folder of the workstation */
    ProofFolder(Path folder, String profile) {
        Path own = folder.resolve("audit");
        anchors = own.resolve(profile + ".anchors");
        stamps = own.resolve(profile + ".stamps");
        keys = own.resolve(profile + ".keys");
        paper = own.resolve(profile + ".confirmed");
    }

    /** In the order in which they were noted. Lines that were damaged or forged are left out. */
    synchronized List<Anchor> anchors() throws IOException {
        return lines(anchors).stream()
                .map(AnchorLine::read)
                .flatMap(Optional::stream)
                .toList();
    }

    synchronized Optional<Anchor> newest() throws IOException {
        return lines(anchors).reversed().stream()
                .map(AnchorLine::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    synchronized Optional<Stamp> newestStamp() throws IOException {
        return lines(stamps).reversed().stream()
                .map(Stamp::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Forced to disk when this returns. */
    synchronized void add(Anchor anchor) throws IOException {
        append(anchors, anchor.line());
        if (Files.size(anchors) > LARGEST) {
            thinOut(anchors);
        }
    }

    /** In the order in which they were made. Lines that are none, or whose anchors were changed, are left out. */
    synchronized List<Stamp> stamps() throws IOException {
        return lines(stamps).stream().map(Stamp::read).flatMap(Optional::stream).toList();
    }

    /** Forced to disk when this returns. */
    synchronized void add(Stamp stamp) throws IOException {
        append(stamps, stamp.line());
        if (Files.size(stamps) > LARGEST_STAMPS) {
            thinOut(stamps);
        }
    }

    synchronized Set<String> keys() throws IOException {
        return new LinkedHashSet<>(lines(keys));
    }

    synchronized void trust(String key) throws IOException {
        if (!keys().contains(key)) {
            append(keys, key);
        }
    }

    synchronized void distrust(String key) throws IOException {
        List<String> kept =
                lines(keys).stream().filter(each -> !each.equals(key)).toList();
        DurableFile.replace(keys, (String.join("\n", kept) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Keeps what the workstation said that confirmed this one. The newest counts. */
    synchronized void keep(KeyPaper said) throws IOException {
        append(paper, said.line());
    }

    synchronized Optional<KeyPaper> paper() throws IOException {
        return lines(paper).reversed().stream()
                .map(KeyPaper::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    synchronized void forgetPaper() throws IOException {
        Files.deleteIfExists(paper);
    }

    /** Takes away every other of the older ones. */
    private static void thinOut(Path file) throws IOException {
        List<String> all = lines(file);
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            if (at % 2 == 0 || at >= all.size() - NEWEST_KEPT) {
                kept.add(all.get(at));
            }
        }
        DurableFile.replace(file, (String.join("\n", kept) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > MOST_READ) {
            throw new IOException(file + " is larger than it can have become");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void append(Path file, String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly(file, "rw-------"));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            // In front too: a line that a crash cut short must not swallow this one.
            ByteBuffer rest = ByteBuffer.wrap(("\n" + line + "\n").getBytes(StandardCharsets.US_ASCII));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

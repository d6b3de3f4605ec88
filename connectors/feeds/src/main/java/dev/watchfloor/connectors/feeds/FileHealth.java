package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at followed files from outside, without reading records. Thread-safe. */
final class FileHealth {
    private static final String PRESENT = "Find the files";
    private static final String READABLE = "Read the files";

    /** Statistics of Suricata are lines of 20 KB, one every few seconds: the last record of interest lies far before them. */
    private static final int MOST_LOOKED_AT = 1 << 20;

    private final FilePattern pattern;
    private final Clock clock;

    FileHealth(FilePattern pattern, Clock clock) {
        this.pattern = pattern;
        this.clock = clock;
    }

    Health check() {
        List<SelfCheck> checks = selfTest();
        for (SelfCheck check : checks) {
            if (check.verdict() == SelfCheck.Verdict.FAILED) {
                return new Health(Health.State.DOWN, check.sentence(), null, null);
            }
            if (check.verdict() == SelfCheck.Verdict.WARNING) {
                return new Health(Health.State.DEGRADED, check.sentence(), null, null);
            }
        }
        return Health.healthy(checks.getLast().sentence(), null, null);
    }

    List<SelfCheck> selfTest() {
        List<FoundFile> files;
        try {
            files = pattern.present().stream().filter(pattern::matches).toList();
        } catch (IOException failure) {
            return List.of(
                    SelfCheck.failed(PRESENT, sentence(pattern, failure)),
                    SelfCheck.skipped(READABLE, "The directory cannot be listed."));
        }
        if (pattern.isFolder()) {
            return List.of(
                    SelfCheck.failed(PRESENT, folder()),
                    SelfCheck.skipped(READABLE, "A folder has no records of its own."));
        }
        if (files.isEmpty()) {
            return List.of(SelfCheck.warning(PRESENT, missing()), SelfCheck.skipped(READABLE, "No file to read yet."));
        }
        SelfCheck found = SelfCheck.passed(PRESENT, files.size() == 1 ? "One file." : files.size() + " files.");
        List<FoundFile> closed =
                files.stream().filter(file -> !Files.isReadable(file.path())).toList();
        if (!closed.isEmpty()) {
            return List.of(
                    found,
                    SelfCheck.failed(
                            READABLE, notReadable(closed.getFirst().path().toString())));
        }
        return List.of(found, SelfCheck.passed(READABLE, grown(files)));
    }

    /** When the newest file was written to. */
    Optional<Instant> lastWritten() {
        try {
            return pattern.present().stream()
                    .filter(pattern::matches)
                    .reduce((earlier, later) -> later)
                    .map(file -> file.modified().toInstant());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The complete lines within the last MiB of the newest file, the last one first. */
    List<String> lastLines() {
        try {
            List<FoundFile> files =
                    pattern.present().stream().filter(pattern::matches).toList();
            return files.isEmpty() ? List.of() : lastLines(files.getLast().path());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> lastLines(Path file) throws IOException {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long length = reader.length();
            byte[] end = new byte[(int) Math.min(MOST_LOOKED_AT, length)];
            reader.seek(length - end.length);
            reader.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            // The first may have begun earlier, and what stands after the last line feed is being written.
            int from = end.length == length ? 0 : text.indexOf('\n') + 1;
            int to = text.lastIndexOf('\n');
            return to < from
                    ? List.of()
                    : text.substring(from, to).lines().toList().reversed();
        }
    }

    /** A sentence for a failure to list or read. */
    static String sentence(FilePattern pattern, IOException failure) {
        String file = failure instanceof FileSystemException named ? named.getFile() : null;
        String place = file == null ? pattern.toString() : file;
        return failure instanceof AccessDeniedException
                ? notReadable(place)
                : place + " cannot be read" + reason(failure.getMessage(), place) + ".";
    }

    private static String reason(@Nullable String message, String place) {
        return message == null || message.equals(place) ? "" : ": " + message.replaceAll("\\p{Cntrl}", " ");
    }

    private static String notReadable(String place) {
        return place + " may not be read by this user. Give the account that runs Watchfloor read access to it.";
    }

    private String folder() {
        String written = pattern.toString();
        return written + " is a folder. Name the file in it, or several with a pattern such as "
                + (written.endsWith("/") ? written : written + "/") + "*.json.";
    }

    private String missing() {
        if (!Files.isDirectory(pattern.directory())) {
            return "The directory " + pattern.directory() + " does not exist yet. Waiting for it; check the path.";
        }
        return pattern.isGlob()
                ? "No file matches " + pattern + " yet. Waiting for the first one; check the pattern."
                : pattern + " does not exist yet. Waiting for it; check the path.";
    }

    private String grown(List<FoundFile> files) {
        Instant last = files.getLast().modified().toInstant();
        String subject =
                files.size() == 1 ? "Follows " + files.getFirst().name() : "Follows " + files.size() + " files";
        return subject + "; last written " + Ages.since(Duration.between(last, clock.instant())) + ".";
    }
}

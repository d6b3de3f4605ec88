package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** A file or, with wildcards in its last element, several files of one directory. Immutable. */
final class FilePattern {
    /** Rotated files that were packed; a line cannot be read out of them. */
    private static final Set<String> PACKED = Set.of(".gz", ".xz", ".zst", ".bz2", ".lz4", ".zip");

    private final String written;
    private final Path directory;
    private final String last;
    private final Optional<PathMatcher> matcher;

    FilePattern(String pathOrGlob) {
        written = pathOrGlob;
        // Split by hand: a wildcard is no valid path on Windows.
        int cut = Math.max(
                pathOrGlob.lastIndexOf('/'),
                pathOrGlob.lastIndexOf(FileSystems.getDefault().getSeparator()));
        last = pathOrGlob.substring(cut + 1);
        directory = Path.of(cut < 0 ? "." : pathOrGlob.substring(0, Math.max(cut, 1)));
        matcher = last.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0) ? matcher(last) : Optional.empty();
    }

    /** Empty when the wildcards make no pattern; the text is then a file's name, which health says is not there. */
    private static Optional<PathMatcher> matcher(String glob) {
        try {
            return Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException aName) {
            return Optional.empty();
        }
    }

    /** Whether it names several files. */
    boolean isGlob() {
        return matcher.isPresent();
    }

    /** Whether what is written is a folder and not files in it. */
    boolean isFolder() {
        return matcher.isEmpty() && Files.isDirectory(directory.resolve(last));
    }

    Path directory() {
        return directory;
    }

    boolean matches(FoundFile file) {
        if (matcher.isEmpty()) {
            return file.name().equals(last);
        }
        return !isPacked(file) && matcher.get().matches(Path.of(file.name()));
    }

    /** Whether a rotation may have made this name out of the one that is followed, such as {@code eve.json.1}. */
    boolean mayBeRotated(FoundFile file) {
        return matcher.isEmpty() && file.name().startsWith(last) && !file.name().equals(last) && !isPacked(file);
    }

    /** Whether the name says that the file is packed, and not with gzip. */
    static boolean isUnreadablyPacked(Path file) {
        String lower = name(file).toLowerCase(Locale.ROOT);
        return !lower.endsWith(".gz") && PACKED.stream().anyMatch(lower::endsWith);
    }

    private static boolean isPacked(FoundFile file) {
        String lower = file.name().toLowerCase(Locale.ROOT);
        return PACKED.stream().anyMatch(lower::endsWith);
    }

    /**
     * The files of the directory that may belong to this pattern, oldest change first: those that match, and those that
     * a rotation may have given another name. Empty when the directory does not exist.
     */
    List<FoundFile> present() throws IOException {
        List<FoundFile> found = new ArrayList<>();
        String stem = stem();
        DirectoryStream.Filter<Path> candidates = path -> name(path).startsWith(stem);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, candidates)) {
            for (Path entry : entries) {
                attributes(entry)
                        .filter(BasicFileAttributes::isRegularFile)
                        .ifPresent(attributes -> found.add(new FoundFile(
                                name(entry),
                                entry,
                                key(entry, attributes),
                                attributes.size(),
                                attributes.lastModifiedTime())));
            }
        } catch (NoSuchFileException | NotDirectoryException notYet) {
            return List.of();
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        found.sort(Comparator.comparing(FoundFile::modified).thenComparing(FoundFile::name));
        return found;
    }

    /** The key of the file that has this name now. */
    static String keyOf(Path path) throws IOException {
        return key(path, Files.readAttributes(path, BasicFileAttributes.class));
    }

    /** As the operator wrote it. */
    @Override
    public String toString() {
        return written;
    }

    private String stem() {
        int end = 0;
        while (end < last.length() && "*?[{.\\".indexOf(last.charAt(end)) < 0) {
            end++;
        }
        return last.substring(0, end);
    }

    private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (NoSuchFileException renamedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String key(Path path, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return key == null ? "name=" + name(path) : key.toString();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}

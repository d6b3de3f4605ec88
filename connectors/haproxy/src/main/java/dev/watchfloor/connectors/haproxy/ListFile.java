package dev.watchfloor.connectors.haproxy;

import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that HAProxy loads the list from. It is replaced whole (a draft beside it, then a rename), so that a reload
 * never reads half a list; comments, order and permissions stay, owner and group where the system lets us. Not
 * thread-safe; its owner holds a lock.
 */
final class ListFile {
    private static final Logger LOG = LoggerFactory.getLogger(ListFile.class);
    private static final long LARGEST = 64L << 20;
    private static final int MOST_ATTEMPTS = 10;
    /** Every byte is a character and comes back as it was: comments may be in any encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Path path;
    private final ListKind kind;

    ListFile(Path path, ListKind kind) {
        this.path = path;
        this.kind = kind;
    }

    Path path() {
        return path;
    }

    /** Whether it can be replaced: that takes the folder, not the file alone. */
    boolean isWritable() {
        try {
            Path folder = path.toRealPath().getParent();
            return Files.isRegularFile(path) && Files.isWritable(path) && folder != null && Files.isWritable(folder);
        } catch (IOException absent) {
            return false;
        }
    }

    /** The networks in it. */
    Set<IPAddress> networks() throws IOException {
        return networks(lines());
    }

    private Set<IPAddress> networks(List<String> lines) {
        Set<IPAddress> found = new LinkedHashSet<>();
        lines.forEach(line -> Patterns.meaning(kind.pattern(line)).ifPresent(found::add));
        return found;
    }

    /** Its lines. */
    List<String> lines() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readAllLines(path, BYTES);
    }

    /**
     * What would keep HAProxy from starting with this file, as a sentence: it refuses its whole configuration for one
     * entry that is no address or, in an ACL, has a blank or a remark after it (2.6.12).
     */
    Optional<String> obstacle() throws IOException {
        List<String> lines = lines();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).stripLeading();
            boolean entry = !line.isEmpty() && !line.startsWith("#");
            String pattern = kind == ListKind.ACL ? line : kind.pattern(line);
            if (entry && Patterns.meaning(pattern).isEmpty()) {
                return Optional.of("Line " + number + " of " + path + " is not a bare address or network, perhaps for a"
                        + " blank after it: HAProxy will not start with it. Correct the line.");
            }
        }
        return Optional.empty();
    }

    /**
     * Leaves out lines that mean one of {@code remove} and appends those of {@code add} that are not there. When somebody
     * else writes the file meanwhile, it is done again on what they wrote.
     *
     * @throws IOException also when they keep on writing
     */
    Edit change(Set<IPAddress> add, Set<IPAddress> remove, String note) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<String> before = lines();
            List<String> after = changed(before, add, remove, note);
            if (replace(before, after)) {
                return new Edit(before, after);
            }
        }
        throw new IOException("somebody else keeps writing " + path);
    }

    /**
     * Takes an edit back: to the letter while nobody wrote since, otherwise by its meaning, so that what others wrote stays.
     */
    void takeBack(Edit edit, String note) throws IOException {
        if (!replace(edit.after(), edit.before())) {
            Set<IPAddress> before = networks(edit.before());
            Set<IPAddress> after = networks(edit.after());
            Set<IPAddress> added = new LinkedHashSet<>(after);
            added.removeAll(before);
            before.removeAll(after);
            change(before, added, note);
        }
    }

    /** The lines before and after one change. */
    record Edit(List<String> before, List<String> after) {}

    private List<String> changed(List<String> before, Set<IPAddress> add, Set<IPAddress> remove, String note) {
        List<String> kept = new ArrayList<>();
        Set<IPAddress> there = new LinkedHashSet<>();
        for (String line : before) {
            Optional<IPAddress> network = Patterns.meaning(kind.pattern(line));
            if (network.isEmpty() || !remove.contains(network.get())) {
                network.ifPresent(there::add);
                kept.add(line);
            }
        }
        add.stream()
                .filter(network -> !there.contains(network))
                .map(network -> kind.line(network, note))
                .sorted()
                .forEach(kept::add);
        return kept;
    }

    /**
     * Writes exactly these lines, unless somebody else wrote since {@code before} was read.
     *
     * @return whether it was written
     */
    boolean replace(List<String> before, List<String> lines) throws IOException {
        Path target = path.toRealPath();
        Path draft = Files.createTempFile(target.getParent(), ".denylist", ".new");
        try {
            // On the disk before the rename: otherwise a power cut could leave an empty list behind.
            Files.write(draft, lines, BYTES, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            takeRights(target, draft);
            // As late as can be: between this look and the rename nobody can be seen, but that is no longer than a
            // rename.
            if (!lines().equals(before)) {
                return false;
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void takeRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.group().equals(rights.group())) {
                view.setGroup(rights.group());
            }
            if (!own.owner().equals(rights.owner())) {
                view.setOwner(rights.owner());
            }
        } catch (IOException notOurs) {
            LOG.debug("{} keeps its permissions but changes its owner or group: {}", from, notOurs.getMessage());
        }
        view.setPermissions(rights.permissions());
    }
}

package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.gateway.file.ReplacedFile;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file that HAProxy loads the list from. It is replaced whole, so that a reload never reads half a list; comments and
 * order stay. Not thread-safe; its owner holds a lock.
 */
final class ListFile {
    private static final int MOST_ATTEMPTS = 10;

    private final ReplacedFile file;
    private final ListKind kind;

    ListFile(Path path, ListKind kind) {
        this.file = new ReplacedFile(path);
        this.kind = kind;
    }

    Path path() {
        return file.path();
    }

    /** Whether it can be replaced: that takes the folder, not the file alone. */
    boolean isWritable() {
        return file.isWritable();
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
        return file.lines();
    }

    /** Writes exactly these lines, unless somebody else wrote since {@code before} was read. */
    boolean replace(List<String> before, List<String> lines) throws IOException {
        return file.replace(before, lines);
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
                return Optional.of("Line " + number + " of " + file + " is not a bare address or network, perhaps for a"
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
        throw new IOException("somebody else keeps writing " + file);
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
}

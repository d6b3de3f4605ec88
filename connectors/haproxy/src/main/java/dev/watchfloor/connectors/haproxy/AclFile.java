package dev.watchfloor.connectors.haproxy;

import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The file that HAProxy loads the ACL from. It is replaced whole (a draft beside it, then a rename), so that a reload never
 * reads half a list; comments, order and permissions stay. Not thread-safe; its owner holds a lock.
 */
final class AclFile {
    private static final long LARGEST = 64L << 20;

    private final Path path;

    AclFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Whether it can be replaced: that takes the folder, not the file alone. */
    boolean isWritable() {
        Path folder = path.toAbsolutePath().getParent();
        return Files.isRegularFile(path) && Files.isWritable(path) && folder != null && Files.isWritable(folder);
    }

    /** The networks in it. */
    Set<IPAddress> networks() throws IOException {
        Set<IPAddress> found = new LinkedHashSet<>();
        lines().forEach(line -> Patterns.meaning(line).ifPresent(found::add));
        return found;
    }

    /** Its lines, for putting them back. */
    List<String> lines() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readAllLines(path, StandardCharsets.UTF_8);
    }

    /** Leaves out lines that mean one of {@code remove} and appends those of {@code add} that are not there. */
    void change(Set<IPAddress> add, Set<IPAddress> remove) throws IOException {
        List<String> kept = new ArrayList<>();
        Set<IPAddress> there = new LinkedHashSet<>();
        for (String line : lines()) {
            var network = Patterns.meaning(line);
            if (network.isPresent() && remove.contains(network.get())) {
                continue;
            }
            network.ifPresent(there::add);
            kept.add(line);
        }
        add.stream()
                .filter(network -> !there.contains(network))
                .map(dev.watchfloor.connectors.event.Addresses::canonical)
                .sorted()
                .forEach(kept::add);
        replace(kept);
    }

    /** Writes exactly these lines. */
    void replace(List<String> lines) throws IOException {
        Path target = path.toRealPath();
        Path draft = Files.createTempFile(target.getParent(), ".denylist", ".new");
        try {
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(target);
            Files.setPosixFilePermissions(draft, permissions);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

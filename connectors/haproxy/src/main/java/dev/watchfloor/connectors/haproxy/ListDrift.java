package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorException;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the running proxy still refuses what it should: against the file where there is one, otherwise by
 * whether HAProxy was reloaded since we last wrote, which empties what was only in its memory. Thread-safe.
 */
final class ListDrift {
    private final RunningList running;
    private final Optional<ListFile> file;
    /** Of the process that took our last change, while there is no file to compare with. */
    private volatile @Nullable String process;

    ListDrift(RunningList running, Optional<ListFile> file) {
        this.running = running;
        this.file = file;
    }

    /** A change was just taken by the process that runs now. */
    void written() throws InterruptedException {
        try {
            process = isCompared() ? null : process();
        } catch (ConnectorException gone) {
            // The change itself succeeded; whether the process lives is the next health check's matter.
            process = null;
        }
    }

    /** The difference as a sentence with what to do; empty when there is none. */
    Optional<String> find() throws ConnectorException, InterruptedException {
        Optional<Map<IPAddress, Map<String, String>>> listed = running.read();
        if (listed.isEmpty()) {
            return Optional.of("HAProxy does not know the list " + running.identifier()
                    + ". Spell the file as the configuration does.");
        }
        return isCompared() ? difference(listed.get().keySet()) : reload();
    }

    private Optional<String> difference(Set<IPAddress> refused) {
        Set<IPAddress> filed;
        try {
            filed = file.orElseThrow().networks();
        } catch (IOException unreadable) {
            return Optional.of(
                    "The list's file cannot be read: entries may be lost at a reload. Check its permissions.");
        }
        long missing =
                filed.stream().filter(network -> !refused.contains(network)).count();
        long unfiled =
                refused.stream().filter(network -> !filed.contains(network)).count();
        if (missing > 0) {
            return Optional.of(missing + " of the entries in the list's file " + (missing == 1 ? "is" : "are")
                    + " not refused by the running HAProxy. Reload HAProxy, or block "
                    + (missing == 1 ? "it" : "them") + " again.");
        }
        return unfiled == 0
                ? Optional.empty()
                : Optional.of(
                        unfiled == 1
                                ? "1 of the refused entries is not in the list's file and ends at the next reload. Block it again"
                                        + " from here to keep it, or lift it."
                                : unfiled
                                        + " of the refused entries are not in the list's file and end at the next reload."
                                        + " Block them again from here to keep them, or lift them.");
    }

    private Optional<String> reload() throws ConnectorException, InterruptedException {
        String before = process;
        return before == null || before.equals(process())
                ? Optional.empty()
                : Optional.of(
                        "HAProxy was reloaded since the last change, and the list's file cannot be written from here:"
                                + " what was blocked before may be open. Block it again.");
    }

    private boolean isCompared() {
        return file.map(ListFile::isWritable).orElse(false);
    }

    private String process() throws ConnectorException, InterruptedException {
        return running.runtime()
                .ask("show info")
                .lines()
                .filter(line -> line.startsWith("Pid: "))
                .findFirst()
                .orElse("");
    }
}

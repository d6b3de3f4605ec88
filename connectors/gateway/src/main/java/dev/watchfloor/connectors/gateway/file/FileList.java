package dev.watchfloor.connectors.gateway.file;

import dev.watchfloor.connectors.gateway.GatewayList;
import dev.watchfloor.connectors.gateway.Held;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list in a file that a gateway reads when it is reloaded. While a change is on its way a mark beside the file holds the
 * lines that are loaded, so that an end of the console before the reload is not taken for a list in force. Thread-safe for
 * reads; writes take turns.
 */
public final class FileList implements GatewayList<FileList.Lines> {
    private static final Logger LOG = LoggerFactory.getLogger(FileList.class);
    private static final String CHECK = "Check the configuration";
    private static final String WRITE = "Replace the file";

    private final ReplacedFile file;
    private final ReplacedFile mark;
    private final ListFormat format;
    private final Optional<Command> check;
    private final Command reload;

    /** @param check refuses a configuration that would not load; without it a bad one shows after the reload only */
    public FileList(Path path, ListFormat format, Optional<Command> check, Command reload) {
        this.file = new ReplacedFile(path);
        this.mark = new ReplacedFile(path.resolveSibling("." + path.getFileName() + ".loaded"));
        this.format = format;
        this.check = check;
        this.reload = reload;
    }

    /**
     * The file as it was read.
     *
     * @param written its lines
     * @param loaded those that the gateway has loaded
     * @param entries what these refuse
     */
    public record Lines(List<String> written, List<String> loaded, Set<IPAddress> entries) implements Held {}

    @Override
    public Lines read() throws ConnectorException {
        try {
            List<String> written = file.lines();
            List<String> loaded = Files.exists(mark.path()) ? mark.lines() : written;
            return new Lines(written, loaded, networks(loaded));
        } catch (NoSuchFileException absent) {
            throw new ConnectorException(
                    Category.UNREACHABLE,
                    "There is no file " + file + " on this machine. Make an empty one, and include it in the gateway's"
                            + " configuration.",
                    absent);
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    Category.FORBIDDEN,
                    "The file " + file + " cannot be read. Check its permissions, and that it is smaller than 64 MiB.",
                    unreadable);
        }
    }

    @Override
    public Step write(Lines held, ListChange missing) throws ConnectorException, InterruptedException {
        List<String> wanted = wanted(held.written(), missing);
        boolean changes = !wanted.equals(held.written());
        // One that is there tells of an earlier change that was never loaded: it is not ours to take away.
        boolean isOurs = !Files.exists(mark.path());
        try {
            if (isOurs) {
                mark.put(held.loaded());
            }
            if (changes && !file.replace(held.written(), wanted)) {
                clear(isOurs);
                return new Step.Raced();
            }
        } catch (IOException unwritable) {
            clear(isOurs);
            return new Step.Refused(
                    "The file " + file + " could not be written, so nothing was changed. Check its folder's"
                            + " permissions and the space.");
        }
        Optional<String> objection = check.isEmpty() ? Optional.empty() : objection(check.get());
        if (objection.isPresent()) {
            return putBack(
                    wanted, held.loaded(), "The check does not accept the gateway's configuration. " + objection.get());
        }
        return switch (reload.run()) {
            case Command.Ended.Well well -> {
                clear(true);
                yield new Step.Stored();
            }
            case Command.Ended.Badly no ->
                putBack(wanted, held.loaded(), "The gateway was not reloaded. " + no.sentence());
            // The mark stays: what is loaded is not known, and the next try reloads again.
            case Command.Ended.Never never -> throw new ConnectorException(Category.UNREACHABLE, never.sentence());
        };
    }

    private Step putBack(List<String> written, List<String> loaded, String why) {
        try {
            if (file.replace(written, loaded)) {
                clear(true);
                return new Step.Refused(why + " The file was put back.");
            }
            return new Step.Refused(
                    why + " Somebody else wrote the file meanwhile, so that it was not put back: look at " + file
                            + " before the next reload.");
        } catch (IOException stays) {
            return new Step.Refused(
                    why + " The file could not be put back: look at " + file + " before the next reload.");
        }
    }

    private void clear(boolean isOver) {
        try {
            if (isOver) {
                Files.deleteIfExists(mark.path());
            }
        } catch (IOException stays) {
            // The next read takes an older list for the loaded one, and the act is asked for again.
            LOG.warn("{} could not be deleted: {}", mark, stays.getMessage());
        }
    }

    private List<String> wanted(List<String> lines, ListChange change) {
        List<String> wanted = new ArrayList<>();
        Set<IPAddress> there = new LinkedHashSet<>();
        for (String line : lines) {
            Optional<IPAddress> network = format.meaning(line);
            if (network.isEmpty() || !change.remove().contains(network.get())) {
                network.ifPresent(there::add);
                wanted.add(line);
            }
        }
        change.add().stream()
                .filter(network -> !there.contains(network))
                .map(format::spelt)
                .forEach(wanted::add);
        return wanted;
    }

    private Set<IPAddress> networks(List<String> lines) {
        Set<IPAddress> found = new LinkedHashSet<>();
        lines.forEach(line -> format.meaning(line).ifPresent(found::add));
        return found;
    }

    @Override
    public String needs() {
        return "write access to the file and its folder, and the right to run the reload command";
    }

    @Override
    public List<SelfCheck> checks(Lines held) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(
                file.isWritable()
                        ? SelfCheck.passed(WRITE, file + " and its folder can be written.")
                        : SelfCheck.failed(
                                WRITE,
                                file + " or its folder cannot be written. Give this account write access to both."));
        if (!held.written().equals(held.loaded())) {
            checks.add(SelfCheck.warning(
                    "Loaded",
                    "A change was written and perhaps not loaded, because the console ended before. Repeat the act, or"
                            + " reload the gateway and delete " + mark + "."));
        }
        if (check.isEmpty()) {
            checks.add(SelfCheck.warning(
                    CHECK, "No check command is set: what a gateway refuses at its reload may go unseen. Set one."));
            return checks;
        }
        checks.add(objection(check.get())
                .map(sentence -> SelfCheck.failed(CHECK, sentence))
                .orElseGet(() -> SelfCheck.passed(CHECK, "The check command accepts it as it is now.")));
        return checks;
    }

    private static Optional<String> objection(Command check) throws InterruptedException {
        return switch (check.run()) {
            case Command.Ended.Well well -> Optional.empty();
            case Command.Ended.Badly no -> Optional.of(no.sentence());
            case Command.Ended.Never never -> Optional.of(never.sentence());
        };
    }

    @Override
    public String toString() {
        return "FileList[" + file + "]";
    }
}

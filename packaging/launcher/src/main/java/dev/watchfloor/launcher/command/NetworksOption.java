package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.NetworkList;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.launcher.CommandFailure;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which networks are meant: on the command line, in a file, or both. */
final class NetworksOption {
    private static final int MOST_SHOWN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NETWORK",
            description = "203.0.113.7, 203.0.113.0/24 or 2001:db8::/48; several with blanks.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Take networks from a file as well: one a line with # comments, or CSV with a column network,"
                    + " address, ip or cidr, else the first. One line that cannot be read, and nothing is taken.")
    private @Nullable Path list;

    /** @throws CommandFailure when one cannot be read @throws ParameterException when there is none */
    Set<IPAddress> read(Output output) throws CommandFailure {
        if (texts.isEmpty() && list == null) {
            throw new ParameterException(spec.commandLine(), "Name at least one network, or a file with --list.");
        }
        Set<IPAddress> networks = new LinkedHashSet<>();
        for (String text : texts) {
            networks.add(parse(text));
        }
        if (list != null) {
            networks.addAll(read(list, output));
        }
        return networks;
    }

    /** All of a list. @throws CommandFailure when a line cannot be read; the lines were then shown */
    static Set<IPAddress> read(Path file, Output output) throws CommandFailure {
        NetworkList read;
        try (InputStream stream = Files.newInputStream(file)) {
            read = NetworkList.read(stream);
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
        if (!read.isWhole()) {
            throw refused(file, read, output);
        }
        output.error(file + ": " + count(read.networks().size())
                + (read.repeated() == 0 ? "." : "; " + read.repeated() + " more lines said the same again."));
        return read.networks();
    }

    private static CommandFailure refused(Path file, NetworkList read, Output output) {
        NetworkList.Problem first = read.problems().getFirst();
        if (first.line() == 0) {
            return new CommandFailure(file + ": " + first.sentence() + " Nothing was taken from it.");
        }
        read.problems().stream()
                .limit(MOST_SHOWN)
                .forEach(problem -> output.error(file + ":" + problem.line() + ": " + problem.sentence()));
        int more = read.unread() - MOST_SHOWN;
        if (more > 0) {
            output.error("… and " + more + " more.");
        }
        return new CommandFailure((read.unread() == 1 ? "1 line" : read.unread() + " lines") + " of " + file
                + " cannot be read. Nothing was taken from it.");
    }

    private static String count(int networks) {
        return networks == 1 ? "1 network" : networks + " networks";
    }

    private static IPAddress parse(String text) throws CommandFailure {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException invalid) {
            throw new CommandFailure(String.valueOf(invalid.getMessage()));
        }
    }
}

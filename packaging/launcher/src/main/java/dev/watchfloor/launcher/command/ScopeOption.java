package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.launcher.CommandFailure;
import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are meant: those for which all that is given holds. */
final class ScopeOption {
    @Option(
            names = "--rule",
            paramLabel = "KEY",
            description = "Findings of this rule, by the id that its findings have in rule.id.")
    private @Nullable String rule;

    @Option(names = "--source", paramLabel = "NETWORK", description = "From this address or network.")
    private @Nullable String source;

    @Option(names = "--destination", paramLabel = "NETWORK", description = "To this address or network.")
    private @Nullable String destination;

    @Option(names = "--user", paramLabel = "NAME", description = "About this account.")
    private @Nullable String user;

    @Option(names = "--device", paramLabel = "ID", description = "About this device.")
    private @Nullable String device;

    @Option(names = "--path", paramLabel = "PATH", description = "About this path; /v1/* for all that begin so.")
    private @Nullable String path;

    /** @throws CommandFailure when nothing or something unfit was given */
    SuppressionScope read() throws CommandFailure {
        try {
            SuppressionScope scope =
                    new SuppressionScope(rule, network(source), network(destination), user, device, path);
            if (scope.isEmpty()) {
                throw CommandFailure.misunderstood(
                        "Say which findings: --rule, --source, --destination, --user, --device or --path.");
            }
            return scope;
        } catch (InvalidAddressException unfit) {
            throw CommandFailure.misunderstood(String.valueOf(unfit.getMessage()));
        } catch (IllegalArgumentException unfit) {
            throw CommandFailure.misunderstood(
                    "Each part of what is meant has 1 to " + SuppressionScope.LONGEST + " characters.");
        }
    }

    private static @Nullable IPAddress network(@Nullable String text) throws InvalidAddressException {
        return text == null ? null : Addresses.network(text);
    }
}

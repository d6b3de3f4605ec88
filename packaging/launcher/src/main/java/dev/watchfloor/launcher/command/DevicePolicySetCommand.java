package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.devices.RefusedPolicyException;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.launcher.CommandFailure;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor devices policy set}: an administrator's. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Set what the console ends by itself at a provider, in place of what was set before.",
        description = "What is not named is left alone. It holds for sessions that open from then on.")
final class DevicePolicySetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROVIDER", description = "Connector of an identity provider.")
    private String provider = "";

    @Option(names = "--end-blocked", description = "End sessions that open on a blocked device.")
    private boolean blocked;

    @Option(
            names = "--end-unapproved",
            description = "End sessions that open on a device that nobody approved, once one was approved there.")
    private boolean unapproved;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            ConnectorStatus known = console.connectors().list().stream()
                    .filter(status -> status.name().equals(provider))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure(
                            "There is no connector " + provider + ". See: watchfloor connectors list"));
            if (!known.capabilities().contains(Capability.SESSIONS)) {
                throw new CommandFailure(provider + " (" + known.displayName() + ") holds no sessions, so that there is"
                        + " nothing to end there. Name an identity provider.");
            }
            String words = new DevicePolicy(provider, blocked, unapproved, "", Instant.EPOCH).words();
            if (confirmation.isAgreed("From now on the console " + words + " at " + provider, output)) {
                console.devicePolicies().set(provider, blocked, unapproved, reason);
                output.answer("policy", provider, "The console " + words + ".");
            }
        } catch (RefusedPolicyException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return 0;
    }
}

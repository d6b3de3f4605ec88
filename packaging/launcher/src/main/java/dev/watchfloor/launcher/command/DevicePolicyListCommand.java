package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.devices.DevicePolicy;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor devices policy list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "What the console ends by itself at which provider; at those not listed, nothing.")
final class DevicePolicyListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<DevicePolicy> policies = console.devicePolicies().all();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                policies.forEach(policy -> list.addObject()
                        .put("provider", policy.provider())
                        .put("endsBlocked", policy.endsBlocked())
                        .put("endsUnapproved", policy.endsUnapproved())
                        .put("by", policy.by())
                        .put("since", policy.since().toString()));
                output.json(list);
            } else if (policies.isEmpty()) {
                output.line("The console ends nothing by itself.");
            } else {
                output.table(
                        List.of("PROVIDER", "THE CONSOLE", "SET BY", "SINCE (UTC)"),
                        policies.stream()
                                .map(policy -> List.of(
                                        policy.provider(),
                                        policy.words(),
                                        policy.by(),
                                        EventLines.time(policy.since())))
                                .toList());
            }
        }
        return 0;
    }
}

package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which gateways are meant. */
final class TargetsOption {
    private static final String ALL = "all";

    @Option(
            names = {"--targets", "--target"},
            split = ",",
            paramLabel = "all|NAME",
            description = "Gateways by their connectors' names, with commas or repeated. Left out: all.")
    private List<String> names = new ArrayList<>();

    /** @throws CommandFailure when one has no denylist, or none has */
    Set<String> of(Console console) throws InterruptedException, CommandFailure {
        Set<String> known = known(console);
        Set<String> meant = new TreeSet<>();
        for (String name : names) {
            if (name.strip().equalsIgnoreCase(ALL)) {
                meant.addAll(known);
            } else if (known.contains(name.strip())) {
                meant.add(name.strip());
            } else {
                throw new CommandFailure(
                        "There is no denylist at \"" + name + "\". Known: " + String.join(", ", known) + ".");
            }
        }
        return names.isEmpty() ? known : meant;
    }

    /** Looks at all gateways now. @return those with a denylist, by name @throws CommandFailure when there are none */
    static Set<String> known(Console console) throws InterruptedException, CommandFailure {
        console.response().refreshDenylist();
        Set<String> known = new TreeSet<>();
        console.response().denylistTargets().forEach(target -> known.add(target.name()));
        if (known.isEmpty()) {
            throw new CommandFailure("No connected product has a denylist. See: watchfloor connectors types");
        }
        return known;
    }
}

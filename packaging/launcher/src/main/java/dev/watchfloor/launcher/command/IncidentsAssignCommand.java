package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents assign}. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Give incidents to an operator, or to nobody.")
final class IncidentsAssignCommand extends IncidentDeedCommand {
    @ArgGroup(multiplicity = "1")
    private Whose whose = new Whose();

    static final class Whose {
        @Option(names = "--to", paramLabel = "NAME", description = "An operator who may work on incidents.")
        private @Nullable String name;

        @Option(names = "--to-nobody", description = "Give them back to the queue.")
        private boolean nobody;
    }

    @Override
    Deed deed() {
        return new Deed.Assigned(whose.nobody ? null : whose.name);
    }
}

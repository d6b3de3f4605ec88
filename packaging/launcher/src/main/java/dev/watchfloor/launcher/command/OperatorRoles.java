package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorName;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.launcher.CommandFailure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Operators and roles as written on a command line. Stateless. */
final class OperatorRoles {
    private OperatorRoles() {}

    static Set<Role> read(String text) throws CommandFailure {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : text.split("[+,]")) {
            roles.add(Role.of(word)
                    .orElseThrow(() -> new CommandFailure("\"" + word + "\" is not a role. There are: "
                            + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + ".")));
        }
        return roles;
    }

    static Operator find(Operators operators, String name) throws CommandFailure {
        return operators.list().stream()
                .filter(operator -> OperatorName.same(operator.name(), name))
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailure("There is no operator " + name + ". See: watchfloor operators list"));
    }
}

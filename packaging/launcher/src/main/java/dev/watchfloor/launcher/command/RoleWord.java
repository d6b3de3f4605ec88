package dev.watchfloor.launcher.command;

import dev.watchfloor.app.roles.Role;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role as it is written on the command line. */
final class RoleWord implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Role.of(text)
                .filter(Role.AGREEING::contains)
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a role. Known: "
                        + Role.AGREEING.stream().map(Role::word).collect(Collectors.joining(", ")) + "."));
    }

    /** All roles, for the help. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Role.AGREEING.stream().map(Role::word).iterator();
        }
    }
}

package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.GuardedEntry.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a kind of guarded thing as it is written on the command line. */
final class GuardKind implements ITypeConverter<Kind> {
    static final String HELP = "range: networks that are never blocked. proxy: proxies and content networks in front of"
            + " the gateways. egress: addresses under which we go out. break-glass: accounts that are never disabled and"
            + " whose sessions are never ended.";

    @Override
    public Kind convert(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is not a kind. Known: "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
    }
}

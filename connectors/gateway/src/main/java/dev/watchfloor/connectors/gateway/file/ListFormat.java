package dev.watchfloor.connectors.gateway.file;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.WholeList;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a line of the file spells a network. */
public enum ListFormat {
    /** One a line, as {@code @ipMatchFromFile} of ModSecurity 3 and most others read it. */
    ADDRESSES("addresses", Pattern.compile("\\s*([0-9A-Fa-f:./]{2,50})\\s*"), "%s"),
    /** Directives for nginx, in a file that its configuration includes. */
    NGINX("nginx", Pattern.compile("\\s*deny\\s+([0-9A-Fa-f:./]{2,50})\\s*;\\s*(?:#.*)?"), "deny %s;");

    /** As settings name them. */
    public static final List<String> NAMES = List.of(ADDRESSES.name, NGINX.name);

    private final String name;
    private final Pattern line;
    private final String spelling;

    ListFormat(String name, Pattern line, String spelling) {
        this.name = name;
        this.line = line;
        this.spelling = spelling;
    }

    /** The one that a setting names; addresses where it names none. */
    public static ListFormat named(String name) {
        return NGINX.name.equals(name) ? NGINX : ADDRESSES;
    }

    /** The network that the line refuses; empty for remarks and for what others keep in the file. */
    Optional<IPAddress> meaning(String text) {
        Matcher matcher = line.matcher(text);
        return matcher.matches() ? WholeList.meaning(matcher.group(1)) : Optional.empty();
    }

    String spelt(IPAddress network) {
        return spelling.formatted(Addresses.canonical(network));
    }
}

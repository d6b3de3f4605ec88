package dev.watchfloor.app.response.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts that connectors' settings name: those of URLs and of {@code host:port} endpoints. */
public final class SettingHosts {
    private static final Pattern ENDPOINT = Pattern.compile("\\[?([A-Za-z0-9._:-]{1,253}?)]?:[0-9]{1,5}");

    private SettingHosts() {}

    /** The host in a setting's value; empty for anything that is neither URL nor endpoint. */
    static Optional<String> host(String value) {
        if (value.startsWith("http://") || value.startsWith("https://")) {
            try {
                return Optional.ofNullable(new URI(value).getHost()).map(SettingHosts::withoutBrackets);
            } catch (URISyntaxException notAUrl) {
                return Optional.empty();
            }
        }
        Matcher endpoint = ENDPOINT.matcher(value);
        return endpoint.matches() ? Optional.of(endpoint.group(1)) : Optional.empty();
    }

    /** Asks the system's resolver; none when the name is unknown. */
    public static List<InetAddress> resolve(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}

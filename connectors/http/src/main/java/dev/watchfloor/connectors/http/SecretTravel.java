package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.util.regex.Pattern;

/** Where a secret may be sent. Stateless. */
public final class SecretTravel {
    private static final Pattern THIS_MACHINE = Pattern.compile("(?i:localhost)|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private SecretTravel() {}

    /**
     * Lets a secret travel over https, and over plain http only to this machine.
     *
     * @param key of the setting with the URL
     * @throws ConnectorException MISCONFIGURED when others on the way could read the secret
     */
    public static void require(URI url, String key) throws ConnectorException {
        if (!"https".equalsIgnoreCase(url.getScheme())
                && !THIS_MACHINE.matcher(String.valueOf(url.getHost())).matches()) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The URL (" + key + ") must begin with https, because a secret is sent there. Plain http is only"
                            + " for this machine.");
        }
    }
}

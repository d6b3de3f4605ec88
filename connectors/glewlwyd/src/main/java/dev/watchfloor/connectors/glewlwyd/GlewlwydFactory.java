package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Set;

/** Connects one Glewlwyd server. Stateless. */
public final class GlewlwydFactory implements ConnectorFactory {
    static final String URL = "url";
    static final String USER = "user";
    static final String PASSWORD = "password";

    @Override
    public String type() {
        return "glewlwyd";
    }

    @Override
    public String displayName() {
        return "Glewlwyd";
    }

    @Override
    public String description() {
        return "Lists sessions with browser and address and refresh tokens of applications, ends them, and disables"
                + " accounts. Glewlwyd has no events to ask for.";
    }

    @Override
    public Layer layer() {
        return Layer.IDENTITY;
    }

    @Override
    public String icon() {
        return "fth-user-check";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SESSIONS, Capability.USERS);
    }

    @Override
    public List<SettingSpec> settings() {
        return Reach.after(List.of(
                SettingSpec.required(
                        URL,
                        Kind.URL,
                        "Server URL",
                        "Where Glewlwyd answers, without the prefix of its API, such as https://id.example.com."),
                SettingSpec.required(
                        USER,
                        Kind.TEXT,
                        "Account",
                        "Of an account made for Watchfloor alone, with the one scope g_admin. Glewlwyd has no smaller"
                                + " right: it lets sessions be read only by who may also end them, and takes no API key"
                                + " for that."),
                SettingSpec.required(
                        PASSWORD,
                        Kind.SECRET,
                        "Password",
                        "Of the account. The scope g_admin may ask for nothing but a password here: a second factor"
                                + " cannot be given by a console."),
                SettingSpec.optional(
                        ProviderSettings.CA_FILE,
                        Kind.FILE,
                        null,
                        "Authority file",
                        "PEM file with the authority of Glewlwyd's certificate, where the system does not know it.")));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return new GlewlwydConnector(settings, context, GlewlwydConnector.CALL);
    }
}

package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Connects one Okta organisation. Stateless. */
public final class OktaFactory implements ConnectorFactory {
    static final String URL = "url";
    static final String CLIENT = "client-id";
    static final String KEY = "private-key";
    static final String KEY_ID = "key-id";
    static final String ZONE = "zone-id";

    @Override
    public String type() {
        return "okta";
    }

    @Override
    public String displayName() {
        return "Okta";
    }

    @Override
    public String description() {
        return "Reads the System Log and the sessions it tells of, ends sessions, suspends devices, and keeps a"
                + " blocklist zone.";
    }

    @Override
    public Layer layer() {
        return Layer.IDENTITY;
    }

    @Override
    public String icon() {
        return "fth-circle";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.SESSIONS, Capability.DEVICES, Capability.DENYLIST);
    }

    @Override
    public List<SettingSpec> settings() {
        List<SettingSpec> specs = new ArrayList<>(List.of(
                SettingSpec.required(
                        URL,
                        Kind.URL,
                        "Organisation URL",
                        "The URL of the organisation, such as https://example.okta.com, without -admin."),
                SettingSpec.required(
                        CLIENT,
                        Kind.TEXT,
                        "Client ID",
                        "Of an API Services app made for Watchfloor alone, with public key authentication and without"
                                + " DPoP. Grant it okta.logs.read to read; okta.users.manage and okta.sessions.manage to"
                                + " end sessions; okta.devices.read and okta.devices.manage for devices;"
                                + " okta.networkZones.read and okta.networkZones.manage for the zone. Each is used by"
                                + " itself, and what is not granted is not offered by Okta."),
                SettingSpec.required(
                        KEY,
                        Kind.SECRET,
                        "Private key",
                        "PEM (PKCS#8) or JWK, whose public half the app has: openssl genpkey -algorithm RSA -pkeyopt"
                                + " rsa_keygen_bits:3072 -out okta.key."),
                SettingSpec.optional(
                        KEY_ID,
                        Kind.TEXT,
                        null,
                        "Key ID",
                        "The kid that Okta shows for the public key, if it shows one."),
                SettingSpec.optional(
                        ZONE,
                        Kind.TEXT,
                        null,
                        "Blocklist zone",
                        "For the denylist: the id of an IP zone for blocking, made for Watchfloor. Left blank there is"
                                + " no denylist."),
                TrustedProxies.setting()));
        specs.addAll(ProviderSettings.specs("10s"));
        return List.copyOf(specs);
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return new OktaParts(settings, context).connector();
    }
}

/** The connector for Cloudflare: asks a zone for its security events, keeps a denylist in a list of the account. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.cloudflare {
    requires dev.watchfloor.connectors.gateway;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.cloudflare.CloudflareFactory;
}

/** The connector for audit logs of ModSecurity 3 and Coraza: which rules fired on which request, and what was refused. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.modsecurity {
    requires dev.watchfloor.connectors.gateway;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.modsecurity.ModSecurityFactory;
}

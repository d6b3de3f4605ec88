/** The connector for AWS WAF: reads its log from Firehose or files, keeps a denylist in IP sets. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.awswaf {
    requires dev.watchfloor.connectors.gateway;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.auth.aws;
    requires software.amazon.awssdk.http.auth.spi;
    requires software.amazon.awssdk.identity.spi;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.awswaf.AwsWafFactory;
}

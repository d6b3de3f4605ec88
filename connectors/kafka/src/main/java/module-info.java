/** The connector for Kafka: topics that carry other products' records, read with the place kept in the event store. */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.kafka {
    requires dev.watchfloor.connectors.feeds;
    requires kafka.clients;
    // The client names no modules; these are what it uses of the platform, and what unpacks its records.
    requires com.github.luben.zstd_jni;
    requires java.management;
    requires java.security.jgss;
    requires java.security.sasl;
    requires org.slf4j;
    requires static org.jspecify;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.kafka.KafkaFactory;
}

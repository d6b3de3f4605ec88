/**
 * What connectors of gateways share that keep a list of refused addresses behind an API and write access records.
 *
 * <p>A product's connector gives a {@link dev.watchfloor.connectors.gateway.GatewayList} (read the list, write one step
 * towards another one), a {@link dev.watchfloor.connectors.gateway.GatewayApi} (who answers, and what is permitted) and
 * where its log is. What is hard about acting is here: one writer at a time, lost updates, lost answers, repeated acts, and
 * what may be said of each.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.gateway {
    requires transitive dev.watchfloor.connectors.feeds;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.watchfloor.connectors.gateway;
    exports dev.watchfloor.connectors.gateway.file;
}

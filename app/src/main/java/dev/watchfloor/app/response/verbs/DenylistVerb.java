package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A verb on a gateway's list of refused addresses. */
public sealed interface DenylistVerb extends Verb<DenylistControl> permits NetworkBlock, NetworkLift, DenylistAdoption {

    @Override
    default Optional<DenylistControl> capability(Connector connector) {
        return connector.denylist();
    }

    @Override
    default String withoutCapability() {
        return "It keeps no denylist as it is set up now. Edit the connector and give it the right to write.";
    }

    /** Why the list cannot be written; empty when it can. */
    static Optional<String> obstacle(DenylistState state) {
        String sentence = state.sentence().isBlank() ? "" : " " + state.sentence();
        return switch (state.availability()) {
            case READY -> Optional.empty();
            case NEEDS_CONSENT ->
                Optional.of(
                        "Somebody else's list is in the place. Take it over on the Denylist screen first." + sentence);
            case DISABLED ->
                Optional.of(
                        "The list is switched off at the gateway, so an entry would refuse nobody. Switch it on there."
                                + sentence);
            case IMPOSSIBLE -> Optional.of("No denylist can be kept here." + sentence);
        };
    }

    /** One line for each network, for a plan's list of changes. */
    static List<String> lines(String sign, Collection<IPAddress> networks) {
        return networks.stream().map(network -> sign + Networks.text(network)).toList();
    }
}

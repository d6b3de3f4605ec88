package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;

/** Leaves out networks that would make a match of half the world. Stateless. */
final class WideNetworks {
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 16;
    static final String REASON = "The network is wider than /" + WIDEST_IPV4 + " (IPv6: /" + WIDEST_IPV6
            + "), so it says nothing of anybody.";

    private WideNetworks() {}

    static boolean isTooWide(Observable observable) {
        if (observable.kind() != Observable.Kind.NETWORK) {
            return false;
        }
        try {
            IPAddress network = Addresses.network(observable.value());
            Integer prefix = network.getNetworkPrefixLength();
            return prefix != null && prefix < (network.isIPv4() ? WIDEST_IPV4 : WIDEST_IPV6);
        } catch (InvalidAddressException noNetwork) {
            return true;
        }
    }

    static IndicatorPage leftOut(IndicatorPage page) {
        return new IndicatorPage(
                page.parts().stream().map(WideNetworks::leftOut).toList(), page.present(), page.next(), page.more());
    }

    private static Part leftOut(Part part) {
        List<Indicator> wide = part.indicators().stream()
                .filter(indicator -> isTooWide(indicator.observable()))
                .toList();
        if (wide.isEmpty()) {
            return part;
        }
        List<Indicator> rest = new ArrayList<>(part.indicators());
        rest.removeAll(wide);
        List<LeftOut> leftOut = new ArrayList<>(part.leftOut());
        leftOut.add(new LeftOut(
                wide.size(),
                new RejectedRecord(REASON, wide.getFirst().observable().value())));
        return new Part(part.id(), rest, leftOut);
    }
}

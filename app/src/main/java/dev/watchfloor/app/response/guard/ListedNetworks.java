package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A rule about networks that operators listed. */
abstract class ListedNetworks extends NetworkRule {
    private final GuardSettings settings;
    private final GuardedEntry.Kind kind;

    ListedNetworks(GuardSettings settings, GuardedEntry.Kind kind) {
        this.settings = settings;
        this.kind = kind;
    }

    /** @param touched the network as text, with what of the list it touches: {@code 192.0.2.0/24 includes 192.0.2.7} */
    abstract Plan.Refusal refusal(String touched, GuardedEntry entry);

    @Override
    final Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        Map<IPAddress, GuardedEntry> listed = new LinkedHashMap<>();
        settings.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .forEach(entry -> entry.network().ifPresent(network -> listed.put(network, entry)));
        return asked.touching(listed, (network, entry) -> refusal(touched(network, entry), entry));
    }

    private static String touched(IPAddress network, GuardedEntry entry) {
        String text = Networks.text(network);
        if (text.equals(entry.value())) {
            return text + " is";
        }
        boolean isInside =
                entry.network().filter(listed -> listed.contains(network)).isPresent();
        return text + (isInside ? " lies in " : " includes ") + entry.value() + ",";
    }
}

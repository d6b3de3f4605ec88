package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SettingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The setting that makes a connector read-only, and what is said where an act is refused for it. Stateless. */
public final class ReadOnly {
    /** The key of the setting. */
    public static final String KEY = "read-only";

    /** The setting itself. */
    public static final SettingSpec SETTING = SettingSpec.optional(
            KEY,
            SettingSpec.Kind.SWITCH,
            "false",
            "Read only",
            "The console never changes anything at this product, even where the credentials would allow it. For a first"
                    + " look, or a product that others operate.");

    private static final Set<Capability> ACTING =
            Set.of(Capability.SESSIONS, Capability.USERS, Capability.DEVICES, Capability.DENYLIST);

    private ReadOnly() {}

    /** Whether a product with these abilities could be changed at all. */
    public static boolean fits(Set<Capability> capabilities) {
        return capabilities.stream().anyMatch(ACTING::contains);
    }

    static String sentence(String name) {
        return "\"" + name
                + "\" is connected read-only. An administrator can switch that off in the connector's settings.";
    }

    /** Nothing was asked of the product. */
    static ActionOutcome refusal(String name) {
        return new ActionOutcome.Rejected(sentence(name) + " Nothing was changed.");
    }

    static List<SelfCheck> rehearsal(String name) {
        return List.of(SelfCheck.failed("Connected to be changed", sentence(name)));
    }

    static List<String> noted(String name, List<String> notes) {
        List<String> all = new ArrayList<>();
        all.add(sentence(name));
        all.addAll(notes);
        return all;
    }
}

package dev.watchfloor.app.baselines;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** User agents without what changes with every update: browser and system, or the tool's name. Stateless. */
public final class AgentFamilies {
    /** The first that is there says it: most browsers name others too. */
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "FxiOS", "CriOS", "Chrome", "Safari");

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux");
    private static final int LONGEST = 60;

    private AgentFamilies() {}

    /** Such as {@code Firefox on Linux} or {@code curl}; null when there is none. */
    public static @Nullable String of(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return null;
        }
        if (agent.startsWith("Mozilla/")) {
            return first(agent, BROWSERS, "another browser") + " on " + first(agent, SYSTEMS, "another system");
        }
        int end = 0;
        while (end < agent.length() && end < LONGEST && "/ (;".indexOf(agent.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? "unnamed" : agent.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String first(String agent, List<String> names, String otherwise) {
        return names.stream().filter(agent::contains).findFirst().orElse(otherwise);
    }
}

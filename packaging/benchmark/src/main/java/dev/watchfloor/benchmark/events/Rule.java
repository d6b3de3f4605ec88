package dev.watchfloor.benchmark.events;

import org.jspecify.annotations.Nullable;

/**
 * A signature.
 *
 * @param id its number
 * @param name as the sensor writes it
 * @param category its class
 * @param priority 1 is the highest
 * @param technique ATT&amp;CK technique as rule metadata holds it; null when it names none
 */
record Rule(
        int id,
        String name,
        String category,
        int priority,
        @Nullable String technique) {
    private static final int ORDINARY = 240;
    private static final String[] FAMILIES = {
        "INFO", "POLICY", "SCAN", "WEB_SERVER", "USER_AGENTS", "DNS", "TLS", "HUNTING", "MALWARE", "EXPLOIT"
    };
    private static final String[] THINGS = {
        "Outdated Browser", "Cleartext Credentials", "Suspicious Header Order", "Large Outbound Transfer",
        "Dynamic DNS Domain", "Self-signed Certificate", "Unusual Port", "Script Interpreter Download",
        "Directory Listing", "Remote Admin Tool", "Coin Miner Pool", "Archive with Password"
    };

    /** What fires now and then in ordinary traffic. */
    static Rule ordinary(Draw draw) {
        int rank = draw.zipf(ORDINARY);
        String family = FAMILIES[rank % FAMILIES.length];
        return new Rule(
                2_100_000 + rank * 7,
                "WF " + family + " " + THINGS[rank / FAMILIES.length % THINGS.length] + " " + (rank / 120 + 1),
                rank % FAMILIES.length < 5 ? "Potentially Bad Traffic" : "Misc activity",
                rank % FAMILIES.length >= 8 ? 1 : rank % 3 == 0 ? 2 : 3,
                rank % 9 == 0 ? "T1071_004" : null);
    }

    static Rule of(Wave wave, Draw draw) {
        int variant = draw.zipf(6);
        return switch (wave.kind()) {
            case STUFFING ->
                new Rule(
                        2_900_100 + variant,
                        "WF LOGIN Many failed sign-ins from one address " + (variant + 1),
                        "Attempted User Privilege Gain",
                        1,
                        "T1110_004");
            case PROBING ->
                new Rule(
                        2_900_200 + variant,
                        "WF SCAN Known vulnerable path requested " + (variant + 1),
                        "Attempted Information Leak",
                        2,
                        "T1595_003");
            case INJECTION ->
                new Rule(
                        2_900_300 + variant,
                        "WF WEB_SERVER SQL injection attempt " + (variant + 1),
                        "Web Application Attack",
                        1,
                        "T1190");
            case FLOOD ->
                new Rule(
                        2_900_400 + variant,
                        "WF DOS Request rate above threshold " + (variant + 1),
                        "Detection of a Denial of Service Attack",
                        2,
                        "T1499_002");
        };
    }
}

package dev.watchfloor.benchmark.events;

import java.time.Instant;

/** Who works here, and which session is theirs at a time. Stateless. */
final class People {
    /** How many accounts there are. */
    static final int COUNT = 2_400;

    private static final String[] FIRST = {
        "amara", "bodil", "chidi", "dana", "emre", "farah", "goran", "hanna", "ines", "jonas", "kaito", "lea", "mira",
        "nadia", "otto", "priya", "quinn", "rafael", "sanna", "tomas", "uma", "viktor", "wanda", "xenia", "yusuf",
                "zoe",
        "anton", "bella", "carlos", "doris", "elif", "frank", "greta", "hugo", "ida", "jana", "karim", "lars", "maya",
        "nils"
    };
    private static final String[] LAST = {
        "okafor",
        "lindqvist",
        "baker",
        "moreau",
        "yilmaz",
        "haddad",
        "novak",
        "virtanen",
        "costa",
        "weber",
        "tanaka",
        "dubois",
        "petrov",
        "rossi",
        "schmidt",
        "sharma",
        "murphy",
        "silva",
        "nyberg",
        "horvat",
        "patel",
        "ivanov",
        "kowalska",
        "papadopoulos",
        "demir",
        "keller",
        "brandt",
        "castillo",
        "jensen",
        "meyer",
        "aydin",
        "fischer",
        "hansen",
        "garcia",
        "larsen",
        "novotna",
        "mansour",
        "berg",
        "fernandez",
        "olsen",
        "adeyemi",
        "bianchi",
        "cohen",
        "duarte",
        "eriksen",
        "fontaine",
        "gruber",
        "hoffmann",
        "ito",
        "jovanovic",
        "kim",
        "laurent",
        "marino",
        "nguyen",
        "oliveira",
        "peters",
        "quist",
        "ramos",
        "santos",
        "thomsen"
    };
    private static final String[] CLIENTS = {
        "webshop", "payroll-portal", "intranet", "support-desk", "warehouse-app", "mail", "wiki", "reports"
    };
    private static final long SESSION_SECONDS = 4 * 3_600;

    private People() {}

    static int anyone(Draw draw) {
        return draw.zipf(COUNT);
    }

    static String name(int person) {
        return FIRST[person % FIRST.length] + "." + LAST[person / FIRST.length % LAST.length];
    }

    static String id(int person) {
        return uuid(Draw.mixed(person + 17L), Draw.mixed(person + 90_017L));
    }

    static String client(Draw draw) {
        return CLIENTS[draw.zipf(CLIENTS.length)];
    }

    /** The session that a person has at a time; a new one every four hours. */
    static String session(int person, Instant time) {
        long slot = (time.getEpochSecond() + phase(person)) / SESSION_SECONDS;
        return uuid(Draw.mixed(person * 1_000_003L + slot), Draw.mixed(slot * 31 + person));
    }

    /** How much of that session is over, 0 to 1. */
    static double sessionAge(int person, Instant time) {
        return (time.getEpochSecond() + phase(person)) % SESSION_SECONDS / (double) SESSION_SECONDS;
    }

    private static long phase(int person) {
        return (Draw.mixed(person) >>> 1) % SESSION_SECONDS;
    }

    private static String uuid(long high, long low) {
        return new java.util.UUID(high, low).toString();
    }
}

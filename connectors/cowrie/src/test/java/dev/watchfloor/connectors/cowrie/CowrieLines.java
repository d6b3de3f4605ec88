package dev.watchfloor.connectors.cowrie;

import java.time.Instant;

/** Lines as Cowrie writes them, built after its output documentation: it could not be run here. */
final class CowrieLines {
    /** What was tried as a password. */
    static final String TRIED = "hunter2";

    private CowrieLines() {}

    static String line(Instant time, int number) {
        return "{\"eventid\":\"cowrie.login.failed\",\"username\":\"root\",\"password\":\"" + TRIED
                + "\",\"message\":\"login attempt [root/" + TRIED + "] failed\",\"sensor\":\"decoy-1\",\"timestamp\":\""
                + time.toString().replace("Z", ".000000Z")
                + "\",\"src_ip\":\"203.0.113.9\",\"src_port\":40000,\"protocol\":\"ssh\",\"session\":\"" + number
                + "\"}";
    }

    /** A record of the decoy session "a1b2", with more fields; quotes are single ones. */
    static String record(String eventId, String fields) {
        return ("{'eventid':'cowrie." + eventId + "'," + fields + (fields.isEmpty() ? "" : ",")
                        + "'sensor':'decoy-1','timestamp':'2026-11-24T02:51:25.413123Z','src_ip':'203.0.113.9',"
                        + "'session':'a1b2'}")
                .replace('\'', '"');
    }
}

package dev.watchfloor.connectors.zeek;

import java.time.Instant;

/** Lines as Zeek's JSON writer writes them, built after its documentation: it could not be run here. */
final class ZeekLines {
    private static final String CONNECTION =
            "{'ts':1795487970.069248,'uid':'CHhAvVGS1DHFjwGM9','id.orig_h':'198.51.100.10','id.orig_p':40000,"
                    + "'id.resp_h':'203.0.113.80','id.resp_p':443,";

    private ZeekLines() {}

    static String line(Instant time, int number) {
        return conn("'orig_bytes':" + number + ",'resp_bytes':7")
                .replace("1795487970.069248", time.getEpochSecond() + ".0");
    }

    /** A record of conn.log; quotes in {@code more} are single ones. */
    static String conn(String more) {
        return record("'proto':'tcp','conn_state':'SF','missed_bytes':0,'orig_pkts':9," + more);
    }

    /** A record of any log with a connection. */
    static String record(String more) {
        return (CONNECTION + more + "}").replace('\'', '"');
    }
}

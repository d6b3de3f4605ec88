package dev.watchfloor.connectors.opencanary;

import java.time.Instant;

/** Lines as OpenCanary's logger writes them, built after its source: it could not be run here. */
final class CanaryLines {
    /** What was tried as a password. */
    static final String TRIED = "hunter2";

    private CanaryLines() {}

    static String line(Instant time, int number) {
        return record(4002, "'USERNAME':'root','PASSWORD':'" + TRIED + "','N':" + number)
                .replace(
                        "2026-11-24 02:51:25.413123",
                        time.toString().replace('T', ' ').replace("Z", ".000000"));
    }

    /** Quotes in {@code data} are single ones. */
    static String record(int logtype, String data) {
        return ("{'dst_host':'198.51.100.4','dst_port':22,'local_time':'2026-11-24 03:51:25.413100','local_time_adjusted':"
                        + "'2026-11-24 03:51:25.413150','logdata':{" + data + "},'logtype':" + logtype
                        + ",'node_id':'decoy-1','src_host':'203.0.113.9','src_port':40000,"
                        + "'utc_time':'2026-11-24 02:51:25.413123'}")
                .replace('\'', '"');
    }
}

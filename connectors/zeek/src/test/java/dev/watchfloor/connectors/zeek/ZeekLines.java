package dev.watchfloor.connectors.zeek;

import java.time.Instant;
import java.util.List;

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

    static List<String> ofEachLog() {
        return List.of(
                conn("'duration':3.5,'orig_bytes':900,'resp_bytes':12000,'service':'ssl','history':'ShADadFf'"),
                record("'trans_depth':1,'method':'POST','host':'shop.example','uri':'/cb?token=x','status_code':401,"
                        + "'user_agent':'curl/8','username':'j.tanaka','proxied':['X-FORWARDED-FOR -> 8.8.8.8']"),
                record("'version':'TLSv13','server_name':'shop.example','established':true,'resumed':false"),
                record(
                        "'proto':'udp','query':'a.example','qtype_name':'A','rcode_name':'NOERROR','answers':['192.0.2.1']"),
                record("'auth_attempts':1,'auth_success':true,'client':'SSH-2.0-x','server':'SSH-2.0-y'"),
                record("'fuid':'F1','seen_bytes':9,'mime_type':'text/plain','filename':'a.txt','sha256':'ab'"),
                record("'note':'Scan::Port_Scan','msg':'scanned 15 ports','sub':'x','actions':['Notice::ACTION_LOG']"),
                record("'name':'bad_TCP_checksum','addl':'x','notice':false,'peer':'zeek'"),
                RemoteLogsTest.SHARE,
                RemoteLogsTest.FILE,
                RemoteLogsTest.TICKET,
                RemoteLogsTest.DESKTOP,
                RemoteLogsTest.CALL,
                RemoteLogsTest.CERTIFICATE);
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

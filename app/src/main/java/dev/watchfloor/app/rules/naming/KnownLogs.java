package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.matching.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log sources that events of the connectors count for, and the fields of their records where these are a closed set.
 * Names are those of Zeek 7's logs, Suricata 7's {@code dns} records and Microsoft Graph v1.0's {@code signIn}, {@code
 * directoryAudit} and {@code riskDetection}. Immutable.
 */
final class KnownLogs {
    /** Types of connectors whose logs have names of their own at SigmaHQ. */
    private static final Set<String> NAMED = Set.of("zeek", "okta", "entra", "google", "cowrie", "opencanary");

    private static final String ENDS = "ts uid id.orig_h id.orig_p id.resp_h id.resp_p _path ";
    private static final String DNS =
            "proto trans_id rtt query qclass qclass_name qtype qtype_name rcode rcode_name aa tc rd ra"
                    + " z answers ttls rejected dns.*";

    private final List<Log> all;

    /** @param types of the connectors that read events */
    KnownLogs(Collection<String> types) {
        all = all(types);
    }

    /**
     * @param source with a service of "*" for any that has a name
     * @param fields case folded, with ".*" at the end for all that begins so; null where records have any fields
     */
    record Log(LogSource source, @Nullable Set<String> fields) {
        boolean isMeant(LogSource rule) {
            LogSource own = "*".equals(source.service()) && rule.service() != null
                    ? new LogSource(source.category(), source.product(), rule.service())
                    : source;
            return rule.covers(own);
        }

        boolean has(String folded) {
            Set<String> closed = fields;
            return closed == null
                    || closed.contains(folded)
                    || closed.stream()
                            .anyMatch(name ->
                                    name.endsWith(".*") && folded.startsWith(name.substring(0, name.length() - 1)));
        }
    }

    /** The logs that a rule for this source is asked about; one for any product in the names that all of them have. */
    List<Log> of(LogSource rule) {
        List<Log> meant = all.stream().filter(log -> log.isMeant(rule)).toList();
        List<Log> general =
                meant.stream().filter(log -> log.source().product() == null).toList();
        return rule.product() == null && !general.isEmpty() ? general : meant;
    }

    private static List<Log> all(Collection<String> types) {
        List<Log> logs = new ArrayList<>();
        logs.add(new Log(new LogSource("webserver", null, null), fields("")));
        logs.add(new Log(new LogSource("proxy", null, null), fields("")));
        logs.add(new Log(new LogSource("dns", null, null), fields(DNS)));
        // Appliances say what they like.
        logs.add(new Log(new LogSource("firewall", null, "netflow"), null));
        types.stream().filter(type -> !NAMED.contains(type)).forEach(type -> {
            logs.add(open(null, type, null));
            logs.add(open("webserver", type, null));
            logs.add(open("proxy", type, null));
        });
        logs.add(open("application", "opencanary", null));
        logs.add(open("application", "cowrie", null));
        logs.add(open(null, "okta", "okta"));
        Stream.of("login", "admin", "token").forEach(log -> logs.add(open(null, "gcp", "google_workspace." + log)));
        logs.add(open(null, "linux", "*"));
        logs.add(open(null, "fortigate", "*"));
        logs.add(open("firewall", "fortigate", "traffic"));
        logs.add(open("accounting", "cisco", "aaa"));
        Stream.of("syslog", "bgp", "ldp").forEach(service -> logs.add(open(null, "cisco", service)));
        Stream.of("perimeter", "detection", "identity").forEach(layer -> logs.add(open(null, "watchfloor", layer)));
        logs.addAll(zeek());
        logs.add(closed("azure", "signinlogs", """
            id createdDateTime userDisplayName userPrincipalName userId appId appDisplayName ipAddress clientAppUsed
            correlationId conditionalAccessStatus isInteractive riskDetail riskLevelAggregated riskLevelDuringSignIn
            riskState riskEventTypes riskEventTypes_v2 resourceDisplayName resourceId status deviceDetail
            deviceDetail.* location location.* appliedConditionalAccessPolicies appliedConditionalAccessPolicies.*
            ResultType ResultDescription ClientApp\
            """));
        logs.add(closed("azure", "auditlogs", """
            id category correlationId result resultReason activityDisplayName activityDateTime loggedByService
            operationType initiatedBy initiatedBy.* targetResources targetResources.* additionalDetails
            additionalDetails.* properties.message OperationName ActivityType ResultDescription\
            """));
        logs.add(closed("azure", "riskdetection", """
            id requestId correlationId riskEventType riskType riskState riskLevel riskDetail source detectionTimingType
            activity ipAddress location location.* activityDateTime detectedDateTime lastUpdatedDateTime userId
            userDisplayName userPrincipalName additionalInfo tokenIssuerType\
            """));
        return List.copyOf(logs);
    }

    private static List<Log> zeek() {
        return List.of(
                closed("zeek", "conn", ENDS + """
                    proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history
                    orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes tunnel_parents community_id vlan inner_vlan\
                    """),
                closed("zeek", "http", ENDS + """
                    trans_depth method host uri referrer version user_agent origin request_body_len response_body_len
                    status_code status_msg info_code info_msg tags username proxied orig_fuids orig_filenames
                    orig_mime_types resp_fuids resp_filenames resp_mime_types client_header_names
                    server_header_names\
                    """),
                closed("zeek", "dns", ENDS + DNS),
                closed("zeek", "ssl", ENDS + """
                    version cipher curve server_name resumed last_alert next_protocol established ssl_history
                    cert_chain_fps client_cert_chain_fps subject issuer client_subject client_issuer sni_matches_cert
                    validation_status ja3 ja3s ja4\
                    """),
                closed("zeek", "ssh", ENDS + """
                    version auth_success auth_attempts direction client server cipher_alg mac_alg compression_alg
                    kex_alg host_key_alg host_key remote_location.* hassh hasshserver\
                    """),
                closed("zeek", "files", ENDS + """
                    fuid tx_hosts rx_hosts conn_uids source depth analyzers mime_type filename duration local_orig
                    is_orig seen_bytes total_bytes missing_bytes overflow_bytes timedout parent_fuid md5 sha1 sha256
                    extracted extracted_cutoff extracted_size\
                    """),
                closed("zeek", "notice", ENDS + """
                    fuid file_mime_type file_desc proto note msg sub src dst p n peer_descr actions email_dest
                    suppress_for remote_location.*\
                    """),
                closed("zeek", "weird", ENDS + "name addl notice peer source"),
                closed("zeek", "smb_files", ENDS + """
                    fuid action path name size prev_name times.modified times.accessed times.created times.changed\
                    """),
                closed("zeek", "smb_mapping", ENDS + "path service native_file_system share_type"),
                closed("zeek", "kerberos", ENDS + """
                    request_type client service success error_msg from till cipher forwardable renewable
                    client_cert_subject client_cert_fuid server_cert_subject server_cert_fuid auth_ticket new_ticket\
                    """),
                closed("zeek", "rdp", ENDS + """
                    cookie result security_protocol client_channels keyboard_layout client_build client_name
                    client_dig_product_id desktop_width desktop_height requested_color_depth cert_type cert_count
                    cert_permanent encryption_level encryption_method ssl\
                    """),
                closed("zeek", "dce_rpc", ENDS + "rtt named_pipe endpoint operation"),
                closed("zeek", "x509", ENDS + """
                    id fingerprint certificate.version certificate.serial certificate.subject certificate.issuer
                    certificate.not_valid_before certificate.not_valid_after certificate.key_alg certificate.sig_alg
                    certificate.key_type certificate.key_length certificate.exponent certificate.curve san.dns san.uri
                    san.email san.ip basic_constraints.ca basic_constraints.path_len host_cert client_cert\
                    """));
    }

    private static Log open(@Nullable String category, String product, @Nullable String service) {
        return new Log(new LogSource(category, product, service), null);
    }

    private static Log closed(String product, String service, String names) {
        return new Log(new LogSource(null, product, service), fields(names));
    }

    private static Set<String> fields(String names) {
        Set<String> folded = new HashSet<>();
        for (String name : names.strip().split("\\s+")) {
            folded.add(Text.fold(name));
        }
        return folded;
    }
}

package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.matching.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What products call what rules ask for, where their records have another name. The first that is there counts. Names are
 * those of the connectors' records (their package descriptions say of which versions) and of ECS. Immutable.
 */
final class OtherNames {
    private static final Map<String, List<String>> ANY = new HashMap<>();
    /** Microsoft Graph v1.0 parts in objects what the Azure Monitor tables, which the public rules are about, have flat. */
    private static final Map<String, List<String>> AZURE = new HashMap<>();

    static {
        ANY.putAll(Map.of(
                "query", List.of("dns.rrname", "dns.question.name", "dns.queries.rrname"),
                "record_type", List.of("dns.rrtype", "qtype_name", "dns.question.type", "dns.queries.rrtype"),
                "answer", List.of("answers", "dns.answers.rdata", "dns.answers.data", "dns.resolved_ip")));
        ANY.put("queryname", List.of("query", "dns.rrname", "dns.question.name", "dns.queries.rrname"));
        ANY.put("qtype_name", List.of("dns.rrtype", "dns.question.type", "dns.queries.rrtype"));
        List<String> agents = List.of(
                "ua",
                "http_user_agent",
                "user_agent",
                "request.headers.user-agent",
                "request_user-agent",
                "transaction.request.headers.user-agent");
        same(agents, "user_agent.original", "cs-user-agent", "c-useragent");
        List<String> hosts = List.of(
                "host",
                "http_host",
                "request.host",
                "request.headers.host",
                "authority",
                ":authority",
                "requesthost",
                "clientrequesthttphost",
                "transaction.request.headers.host",
                "url.domain");
        same(hosts, "cs-host", "r-dns");
        List<String> referrers = List.of(
                "http_referer",
                "referer",
                "request.headers.referer",
                "request_referer",
                "clientrequesthttpreferer",
                "transaction.request.headers.referer",
                "http.request.referrer");
        same(referrers, "cs-referer", "cs-referrer");
        same(
                List.of("content_type", "request.headers.content-type", "transaction.request.headers.content-type"),
                "cs-content-type");
        same(List.of("user", "remote_user", "user_id", "clientusername"), "cs-username");
        same(List.of("srcip", "src"), "src_ip");
        same(List.of("dstip", "dst"), "dst_ip");
        same(List.of("srcport", "spt"), "src_port");
        same(List.of("dstport", "dpt"), "dst_port");
        same(List.of("protocol", "network.transport"), "proto");
        same(List.of("act", "deviceaction", "event.action"), "action");
        for (String end : List.of("id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p")) {
            same(List.of(end.replace('.', '_')), end);
            same(List.of(end), end.replace('.', '_'));
        }
        for (String name : List.of("properties.message", "operationname", "activitytype")) {
            AZURE.put(name, List.of("activitydisplayname"));
        }
        AZURE.put("resulttype", List.of("status.errorcode"));
        AZURE.put("resultdescription", List.of("status.failurereason"));
        AZURE.put("clientapp", List.of("clientappused"));
        AZURE.put("location", List.of("location.countryorregion"));
    }

    private OtherNames() {}

    /** @param folded the name, case folded @return none when there is no other name */
    static List<String> of(String type, String folded) {
        List<String> special = type.equals("entra") ? AZURE.get(folded) : null;
        return special == null ? ANY.getOrDefault(folded, List.of()) : special;
    }

    /** Whether the product's own value under the very name means something else, so that the other name goes first. */
    static boolean isFirst(String type, String folded) {
        return type.equals("entra") && folded.equals("location");
    }

    private static void same(List<String> others, String... names) {
        for (String name : names) {
            ANY.put(Text.fold(name), others);
        }
    }
}

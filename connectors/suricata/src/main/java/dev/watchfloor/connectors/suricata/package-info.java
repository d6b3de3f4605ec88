/**
 * Suricata's EVE records as events. <em>Initiator</em> is the side that opened the connection; EVE's {@code src_ip} is
 * the sender of the packet that matched, which for a rule on answers is the server under attack (7.0.10).
 *
 * <table>
 * <caption>From EVE's fields (7.0.10, recorded) to ours</caption>
 * <tr><th>EVE<th>event<th>ECS
 * <tr><td>timestamp; in flow flow.end<td>time<td>@timestamp
 * <tr><td>event_type: alert alert or decoy, anomaly anomaly, http request, tls tls, dns dns, ssh ssh, fileinfo file, flow
 * flow<td>kind<td>event.action
 * <tr><td>flow.src_ip, flow.dest_ip with their ports; else src_ip, dest_ip by direction; else by the port that only a
 * client uses; else src_ip, dest_ip as they are, and the summary says that the packet went so<td>source,
 * destination<td>source.ip, destination.ip
 * <tr><td>alert.severity: 1 high, 2 medium, 3 low; alert.metadata.signature_severity Critical; anomaly low<td>severity<td>event.severity
 * <tr><td>alert.action<td>outcome<td>event.outcome
 * <tr><td>alert.gid with alert.signature_id, alert.signature; anomaly.event<td>ruleId, ruleName<td>rule.id, rule.name
 * <tr><td>alert.metadata.mitre_technique_id<td>technique<td>threat.technique.id
 * <tr><td>alert.metadata.watchfloor_kind, signature or category that begins with Honeypot<td>kind decoy, at least
 * high<td>event.action
 * <tr><td>http.http_method, http.url, http.status, http.http_user_agent<td>method, path, status, userAgent<td>http.request.method,
 * url.original, http.response.status_code, user_agent.original
 * <tr><td>ssh.client.software_version<td>userAgent<td>user_agent.original
 * <tr><td>flow.bytes_toserver, flow.bytes_toclient (flow only, so that no byte counts twice)<td>bytesIn, bytesOut<td>source.bytes,
 * destination.bytes
 * <tr><td>community_id, else computed from proto and the ends, for ICMP from icmp_type and icmp_code<td>communityId<td>network.community_id
 * <tr><td>flow_id<td>flow<td>watchfloor.flow.id
 * <tr><td>tls.sni, dns.rrname, fileinfo.filename<td>summary, raw<td>message, event.original
 * <tr><td>http.xff<td>none: whoever sends a request writes it<td>
 * <tr><td>payloads, packets, bodies, cookies, passwords of FTP<td>removed<td>
 * </table>
 */
package dev.watchfloor.connectors.suricata;

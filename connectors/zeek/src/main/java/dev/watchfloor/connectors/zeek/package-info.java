/**
 * Zeek's JSON logs as events. The <em>initiator</em> is the side that opened the connection, which Zeek calls
 * originator; a <em>notice</em> is what a script of Zeek found worth telling; a <em>weird</em> is a protocol violation.
 *
 * <p>Which log a record is from is told by its {@code _path}, and where that is absent by fields that only this log has:
 * a file keeps its lines when it is rotated, packed, renamed or imported from elsewhere, but not its name.
 *
 * <table>
 * <caption>From Zeek's fields to ours; id.orig_h may be written id_orig_h or as an object, as some shippers do</caption>
 * <tr><th>Zeek<th>event<th>ECS
 * <tr><td>ts, in conn the end: ts + duration<td>time<td>@timestamp
 * <tr><td>log<td>kind: conn flow, http request, ssl and x509 tls, dns dns, notice alert, weird anomaly, ssh ssh, files and
 * smb_files file, smb_mapping, rdp, dce_rpc and kerberos' TGS remote access, kerberos otherwise sign-in<td>event.action
 * <tr><td>id.orig_h, id.orig_p; in notice src<td>source, sourcePort<td>source.ip, source.port
 * <tr><td>id.resp_h, id.resp_p; in notice dst, p<td>destination, destinationPort<td>destination.ip, destination.port
 * <tr><td>community_id, else computed from the ends and the protocol, where that is known<td>communityId<td>network.community_id
 * <tr><td>uid, in files the first of conn_uids<td>flow<td>watchfloor.flow.id
 * <tr><td>orig_bytes, orig_ip_bytes where that cannot be true<td>bytesIn (conn only, so that no byte counts
 * twice)<td>source.bytes
 * <tr><td>resp_bytes, resp_ip_bytes where that cannot be true<td>bytesOut<td>destination.bytes
 * <tr><td>method, uri, status_code, user_agent, username<td>method, path, status, userAgent, user<td>http.request.method,
 * url.original, http.response.status_code, user_agent.original, user.name
 * <tr><td>note, name (of weird)<td>ruleId, ruleName<td>rule.id, rule.name
 * <tr><td>actions: ACTION_ALARM or ACTION_PAGE high, else medium; weird low, with a notice medium<td>severity<td>event.severity
 * <tr><td>auth_success; success of kerberos, where KDC_ERR_PREAUTH_REQUIRED is no failure<td>outcome; a failure is low<td>event.outcome
 * <tr><td>client (of kerberos) without its realm<td>user<td>user.name
 * <tr><td>path of smb_mapping: shares of administrators; rdp; endpoint and operation of dce_rpc that make a service or a task
 * or replicate a directory<td>technique, and low but for rdp<td>threat.technique.id
 * <tr><td>path, name, action, size, service, endpoint, operation, certificate.subject, certificate.issuer<td>summary,
 * raw<td>message, event.original
 * <tr><td>cookie, client_name (of rdp), which the client claims<td>summary, raw<td>message, event.original
 * <tr><td>client (of ssh)<td>userAgent<td>user_agent.original
 * <tr><td>server_name, query, hashes<td>summary, raw<td>message, event.original
 * <tr><td>password, cookies<td>removed<td>
 * </table>
 */
package dev.watchfloor.connectors.zeek;

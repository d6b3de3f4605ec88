/**
 * Cowrie's JSON log as events. A <em>touch</em> is whatever a visitor of the honeypot did; nobody has honest business
 * there, so each is of high severity. A <em>decoy session</em> is one connection to the honeypot; it joins its touches
 * as a flow and is no session of an identity provider.
 *
 * <table>
 * <caption>From Cowrie's fields (output documentation, 48 event ids) to ours</caption>
 * <tr><th>Cowrie<th>event<th>ECS
 * <tr><td>timestamp<td>time<td>@timestamp
 * <tr><td>eventid<td>ruleId, outcome, technique, summary<td>rule.id, event.outcome, threat.technique.id, message
 * <tr><td>(all)<td>layer detection, kind decoy, severity high<td>event.severity
 * <tr><td>src_ip, src_port<td>source, sourcePort<td>source.ip, source.port
 * <tr><td>dst_ip, dst_port<td>destination, destinationPort<td>destination.ip, destination.port
 * <tr><td>session<td>flow<td>watchfloor.flow.id
 * <tr><td>computed where both ends are named (cowrie.session.connect)<td>communityId<td>network.community_id
 * <tr><td>username<td>user, as it was tried<td>user.name
 * <tr><td>version (of the client)<td>userAgent<td>user_agent.original
 * <tr><td>url (of a download)<td>path, without credentials<td>url.original
 * <tr><td>input, shasum, duration, duration_ms, hassh<td>summary, raw<td>message, event.original
 * <tr><td>password, key, answers to password prompts, tunnelled data<td>removed<td>
 * </table>
 *
 * <p>What was tried as a password may be the real one of somebody in the house; it is kept nowhere. Commands are kept.
 */
package dev.watchfloor.connectors.cowrie;

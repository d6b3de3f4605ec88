/**
 * The connector for Keycloak.
 *
 * <p>Vocabulary: the <em>reader</em> is the client whose service account polls; the <em>responder</em> the one whose
 * service account ends sessions. They are two so that what runs all day cannot act. A <em>stream</em> is one of the two
 * event tables, logins and administration; a <em>window</em> is the stretch before the newest event seen that is read
 * again at each poll, because Keycloak stamps an event before it commits it.
 *
 * <table>
 * <caption>From Keycloak's events (26.7.3) to ours</caption>
 * <tr><th>login event<th>administrator's act<th>event<th>ECS
 * <tr><td>id<td>id<td>id, with the stream's name before it<td>event.id
 * <tr><td>time<td>time<td>time<td>@timestamp
 * <tr><td>type, see {@link dev.watchfloor.connectors.keycloak.LoginType}<td>administration; revoked where a session, those of a
 * user or all of the realm were ended<td>kind<td>event.action
 * <tr><td>type that ends in _ERROR, error; a lock or a disabled account is blocked<td>error<td>outcome<td>event.outcome
 * <tr><td>by type; a failure is at least low, a lock medium<td>low; medium where the resource opens or closes the
 * realm<td>severity<td>event.severity
 * <tr><td>userId, its name, else details.username<td>authDetails.userId; of a revocation whose sessions ended<td>user,
 * userId<td>user.name, user.id
 * <tr><td>ipAddress<td>authDetails.ipAddress<td>source<td>source.ip
 * <tr><td>sessionId<td>resourcePath of an ended session<td>session<td>watchfloor.session.id
 * <tr><td>details.selected_credential_id: the second factor that was used<td><td>device<td>device.id
 * <tr><td>details.reason of a lock; a lock is T1110<td><td>ruleName, technique<td>rule.name, threat.technique.id
 * <tr><td>clientId, error<td>operationType, resourceType, resourcePath<td>summary<td>message
 * <tr><td>without secrets<td>without secrets<td>raw<td>event.original
 * </table>
 */
package dev.watchfloor.connectors.keycloak;

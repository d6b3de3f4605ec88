/**
 * Connects Apache APISIX.
 *
 * <p>Events: {@link dev.watchfloor.connectors.apisix.LogEntryParser} reads an entry of a logger plugin. Denylist:
 * {@link dev.watchfloor.connectors.apisix.ApisixDenylist} writes the plugin <em>ip-restriction</em> of a global rule,
 * which APISIX enforces on every request. A <em>holder</em> is the global rule in which that plugin lies; since 3.15
 * there can be only one.
 *
 * <table>
 * <caption>From a logger plugin's entry (3.2.2 and 3.18.0, recorded) to ours; a log_format of one's own is read
 * by the names that are commonly given, see {@link dev.watchfloor.connectors.apisix.CustomFormat}</caption>
 * <tr><th>APISIX<th>event<th>ECS
 * <tr><td>start_time, in milliseconds<td>time<td>@timestamp
 * <tr><td>(all)<td>layer perimeter, kind request<td>event.action
 * <tr><td>client_ip<td>source<td>source.ip
 * <tr><td>upstream, the last of several; not where the client connected to<td>destination, destinationPort<td>destination.ip,
 * destination.port
 * <tr><td>request.method, request.uri without secrets<td>method, path<td>http.request.method, url.original
 * <tr><td>response.status<td>status<td>http.response.status_code
 * <tr><td>response.status with who answered, the gateway or an origin<td>outcome, severity, see {@link
 * dev.watchfloor.connectors.apisix.Verdict}<td>event.outcome, event.severity
 * <tr><td>request.headers.user-agent<td>userAgent<td>user_agent.original
 * <tr><td>request.size, response.size<td>bytesIn, bytesOut<td>source.bytes, destination.bytes
 * <tr><td>consumer.username, else the claims of a bearer token where that is wished<td>user<td>user.name
 * <tr><td>claims of a bearer token where that is wished: sub, sid<td>userId, session<td>user.id, watchfloor.session.id
 * <tr><td>credentials, cookies, bodies<td>removed<td>
 * </table>
 */
package dev.watchfloor.connectors.apisix;

/**
 * Connects CrowdSec by its Local API.
 *
 * <p>Two credentials, of which neither does the other's work: a <em>machine</em> reads alerts and makes and deletes
 * decisions, a <em>bouncer key</em> reads decisions. An <em>alert</em> is one detection; a <em>decision</em> is what
 * CrowdSec wants done about an address for a time; a <em>bouncer</em> does it.
 *
 * <p>How an alert becomes an event:
 *
 * <table>
 * <caption>Mapping</caption>
 * <tr><th>event</th><th>alert</th></tr>
 * <tr><td>id</td><td>{@code id} with {@code created_at}, because a new database counts from 1 again</td></tr>
 * <tr><td>time [@timestamp]</td><td>{@code stop_at}, when the last event came in; {@code created_at} where that lies
 * after it or cannot be read</td></tr>
 * <tr><td>layer</td><td>DETECTION: the perimeter's events are requests that were served or refused, and an alert is
 * neither</td></tr>
 * <tr><td>kind</td><td>ALERT; ADMINISTRATION for a ban by hand (origin cscli, cscli-import, console, or ours); STATUS
 * for a pull of a blocklist</td></tr>
 * <tr><td>severity</td><td>from the scenario's name, see {@link dev.watchfloor.connectors.crowdsec.Scenario}; CrowdSec
 * 1.4.6 has none; INFORMATIONAL when simulated</td></tr>
 * <tr><td>outcome</td><td>UNKNOWN: CrowdSec decides and refuses nobody itself</td></tr>
 * <tr><td>summary [message]</td><td>scenario, {@code events_count}, {@code source} and the types of its decisions</td></tr>
 * <tr><td>source [source.ip]</td><td>{@code source.ip}, else {@code source.value} of scope Ip; a range has none</td></tr>
 * <tr><td>rule [rule.id, rule.name]</td><td>{@code scenario}</td></tr>
 * <tr><td>technique</td><td>from the scenario's name</td></tr>
 * <tr><td>user [user.name]</td><td>{@code target_user} in the meta of its events, when they all name the same</td></tr>
 * <tr><td>method, path, status, user agent</td><td>{@code http_verb}, {@code http_path}, {@code http_status},
 * {@code http_user_agent} of its last event</td></tr>
 * <tr><td>raw [event.original]</td><td>the alert, without the decisions beyond the first hundred</td></tr>
 * </table>
 */
package dev.watchfloor.connectors.crowdsec;

/**
 * Receives security event tokens (SETs, RFC 8417) of one transmitter over one stream of our own.
 *
 * <p>A SET is taken only if it is signed by a key of the transmitter's JWKS, is of type {@code secevent+jwt}, names the
 * transmitter as {@code iss} and the stream's audience as {@code aud}, was not issued in the future, and did not come
 * before. It is acknowledged with the next poll, when what came of it is stored; what is refused is told to the
 * transmitter with a code.
 *
 * <table>
 * <caption>Mapping</caption>
 * <tr><th>event</th><th>SET</th></tr>
 * <tr><td>id</td><td>{@code jti}</td></tr>
 * <tr><td>time [@timestamp]</td><td>{@code event_timestamp} in seconds, or in milliseconds as Okta sends it; else
 * {@code toe}, else {@code iat}</td></tr>
 * <tr><td>kind, severity</td><td>by the event's type, see {@link dev.watchfloor.connectors.sharedsignals.SignalType}</td></tr>
 * <tr><td>user [user.id, user.name]</td><td>of {@code sub_id} (or the event's older {@code subject}): {@code sub} of
 * iss_sub as id, email and account as name</td></tr>
 * <tr><td>session</td><td>the subject's {@code session}; Keycloak's {@code ALL} is all of the user and so none</td></tr>
 * <tr><td>device</td><td>the subject's {@code device}</td></tr>
 * <tr><td>rule [rule.id]</td><td>the event type's URI; {@code rule.name} its last part</td></tr>
 * <tr><td>outcome</td><td>SUCCESS: it happened. Who began it ({@code initiating_entity}) is told in the summary only, for
 * Keycloak 26.7.3 says "user" of an administrator's act</td></tr>
 * <tr><td>raw [event.original]</td><td>the claims, without what looks like a secret</td></tr>
 * </table>
 */
package dev.watchfloor.connectors.sharedsignals;

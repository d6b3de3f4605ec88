/**
 * Connects an Okta organisation by an API service app of its own ({@code private_key_jwt}). Each request carries a token
 * of the one scope it needs.
 *
 * <p>How an event of the System Log becomes ours:
 *
 * <table>
 * <caption>Mapping</caption>
 * <tr><th>event</th><th>System Log</th></tr>
 * <tr><td>id</td><td>{@code uuid}</td></tr>
 * <tr><td>time [@timestamp]</td><td>{@code published}; the log is read in the order of storing, which may differ</td></tr>
 * <tr><td>kind, severity</td><td>by {@code eventType}, see {@link dev.watchfloor.connectors.okta.EventType}; what is not
 * named there by {@code severity}</td></tr>
 * <tr><td>outcome</td><td>{@code outcome.result}: SUCCESS; ALLOW and CHALLENGE as allowed; DENY and RATE_LIMIT as blocked;
 * FAILURE, ABANDONED and UNANSWERED as failed</td></tr>
 * <tr><td>source [source.ip]</td><td>{@code client.ipAddress}; where that is a trusted proxy, the last of
 * {@code request.ipChain} that is none</td></tr>
 * <tr><td>user [user.name, user.id]</td><td>the {@code target} of type User of administrators' acts, else the
 * {@code actor} of type User: {@code alternateId} and {@code id}</td></tr>
 * <tr><td>session</td><td>{@code authenticationContext.externalSessionId}, which is the actor's: only where the user is the
 * actor, and never when all sessions of a user were revoked</td></tr>
 * <tr><td>device</td><td>the {@code target} of type Device, else {@code device.id}, which sign-ins from a
 * device with Okta Verify have, else {@code client.userAgent.os} and {@code browser}</td></tr>
 * <tr><td>user agent</td><td>{@code client.userAgent.rawUserAgent}</td></tr>
 * <tr><td>rule [rule.id, rule.name]</td><td>{@code eventType}, {@code displayMessage}</td></tr>
 * <tr><td>raw [event.original]</td><td>the record without its secrets</td></tr>
 * </table>
 */
package dev.watchfloor.connectors.okta;

/**
 * Connects an organisation of Google Workspace or Cloud Identity by a service account that acts for an administrator
 * (domain-wide delegation). Each request carries a token of the one scope it needs.
 *
 * <p>How an event of an activity of the Reports API becomes ours; an activity with several events becomes as many:
 *
 * <table>
 * <caption>Mapping</caption>
 * <tr><th>event</th><th>activity</th></tr>
 * <tr><td>id</td><td>{@code id.applicationName}, {@code id.time} and {@code id.uniqueQualifier}, which tells apart only
 * what has the same time; the place among the activity's events after the first</td></tr>
 * <tr><td>time [@timestamp]</td><td>{@code id.time}</td></tr>
 * <tr><td>kind, severity, outcome</td><td>by {@code events.name}, see {@link
 * dev.watchfloor.connectors.google.Meaning}</td></tr>
 * <tr><td>user [user.name]</td><td>whom it is about: the parameter {@code affected_email_address} or {@code USER_EMAIL},
 * else {@code actor.email}</td></tr>
 * <tr><td>user id [user.id]</td><td>{@code actor.profileId}, where the actor is the user; the other records tell none</td></tr>
 * <tr><td>source [source.ip]</td><td>{@code ipAddress}, the actor's</td></tr>
 * <tr><td>device [device.id]</td><td>the parameter {@code DEVICE_ID} of administrators' acts; logins tell none</td></tr>
 * <tr><td>session</td><td>none: no record names one</td></tr>
 * <tr><td>rule [rule.id, rule.name]</td><td>{@code events.name}, and the same in words</td></tr>
 * <tr><td>raw [event.original]</td><td>the activity with this one event, without its secrets; {@code part} is ours</td></tr>
 * </table>
 *
 * <p>Google has login events within minutes, those of accounts within tens of minutes, and some later ("Data retention and
 * lag times", 2026-09): each look goes two hours back, as long as no more than 2,000 events are in them. Of the token
 * report only grants and revocations are read; each call that an application makes ({@code activity}) is not.
 */
package dev.watchfloor.connectors.google;

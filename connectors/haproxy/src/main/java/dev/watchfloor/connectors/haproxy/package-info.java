/**
 * HAProxy. {@code HaproxyConnector} is one configured proxy; {@code RuntimeClient} speaks its Runtime API,
 * {@code HaproxyDenylist} keeps an ACL or a map there ({@code RunningList}) and in the file it is loaded from
 * ({@code ListFile});
 * {@code AccessRecords} understands an access line. Facts were measured on 2.6.12.
 */
package dev.watchfloor.connectors.haproxy;

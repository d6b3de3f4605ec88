/**
 * A notebook is a text file with one observation a line: {@code 2026-11-24T10:15:00Z 203.0.113.9 Printer room door open}.
 * {@link dev.watchfloor.connectors.example.NotebookFactory} says what there is to set, {@code Notebook} is one configured
 * file, {@code NotebookFeed} reads on from a cursor, {@code Observation} understands one line.
 *
 * <table>
 * <caption>From a line to an event</caption>
 * <tr><th>line<th>event<th>ECS
 * <tr><td>first word<td>time<td>@timestamp
 * <tr><td>second word, or a dash<td>source<td>source.ip
 * <tr><td>the rest<td>summary<td>message
 * <tr><td>(all)<td>layer detection, kind alert, severity low<td>event.action, event.severity
 * </table>
 */
package dev.watchfloor.connectors.example;

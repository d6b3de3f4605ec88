/**
 * Sources of indicators, each a {@link dev.watchfloor.connectors.spi.IndicatorFeed}. What a source takes back as one is
 * one <em>part</em>: an object of STIX, an event of MISP, a list.
 *
 * <table>
 *   <caption>What becomes what</caption>
 *   <tr><th>indicator</th><th>STIX 2.1</th><th>MISP</th><th>DROP</th><th>list</th></tr>
 *   <tr><td>observable</td><td>{@code pattern}: equality, IN and ISSUBSET joined by OR</td><td>{@code value} of
 *   attributes with {@code to_ids}</td><td>{@code cidr}</td><td>the line</td></tr>
 *   <tr><td>confidence</td><td>{@code confidence}</td><td>tag {@code misp:confidence-level}</td><td>setting</td>
 *   <td>setting</td></tr>
 *   <tr><td>validity</td><td>{@code valid_from}, {@code valid_until}, {@code revoked}</td><td>age of the event by a
 *   setting</td><td>as long as it is listed</td><td>as long as it is listed</td></tr>
 *   <tr><td>TLP</td><td>{@code object_marking_refs}</td><td>tags {@code tlp:…}</td><td>unknown</td><td>unknown</td></tr>
 *   <tr><td>labels</td><td>{@code indicator_types}, {@code labels}</td><td>other tags</td><td></td><td></td></tr>
 *   <tr><td>description</td><td>{@code name}, {@code description}</td><td>{@code info}, {@code comment}</td>
 *   <td>{@code sblid}</td><td></td></tr>
 * </table>
 */
package dev.watchfloor.connectors.indicators;

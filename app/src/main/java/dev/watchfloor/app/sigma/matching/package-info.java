/**
 * What a Sigma rule asks of one event, taken apart: an {@link dev.watchfloor.app.sigma.matching.EventTest} combines
 * questions about fields, a {@link dev.watchfloor.app.sigma.matching.ValueTest} is asked of one text in a field. All of
 * it is immutable, and every question takes time that grows at most with the length of rule and text.
 */
package dev.watchfloor.app.sigma.matching;

/**
 * The rules that a profile keeps and what they find. Every event that is stored is held against them; a <em>finding</em> is
 * an event itself, of the connector name {@code (rules)}, so that the timeline, queries and joins know it as any other.
 */
package dev.watchfloor.app.rules;

/**
 * The query language: which events are wanted. {@link dev.watchfloor.app.query.Query} is what a query means,
 * {@link dev.watchfloor.app.query.Field} what it can ask of, {@link dev.watchfloor.app.query.Matching} the plain answer
 * for one event, to which every faster answer must be equal.
 */
package dev.watchfloor.app.query;

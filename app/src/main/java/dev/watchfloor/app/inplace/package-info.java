/**
 * Asks records where they lie, in the console's query language, and keeps nothing of them.
 * {@link dev.watchfloor.app.inplace.InPlace} is asked; {@code PlaceQueries} says what of a query the place is asked;
 * {@code PlaceRun} holds every event that comes against the whole query, with {@link dev.watchfloor.app.query.Matching}.
 */
package dev.watchfloor.app.inplace;

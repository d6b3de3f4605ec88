/**
 * Asking: the query as chips and a field, a menu on every value, counts by value, saved views. Whose query it is, is
 * hidden behind {@link dev.watchfloor.views.query.Asker}.
 */
package dev.watchfloor.views.query;

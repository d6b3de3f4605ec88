/** What must not be done because it would hurt ourselves, one class a rule. */
package dev.watchfloor.app.response.guard;

/** What can be done, one class a verb: how to foresee it, do it, see whether it is so, and take it back. */
package dev.watchfloor.app.response.verbs;

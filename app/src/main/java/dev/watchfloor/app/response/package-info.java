/**
 * Acting: request → plan (with the guard's findings) → apply → read back → report → undo. The only package that calls
 * acting capabilities, so that guard and audit cannot be bypassed.
 *
 * <p>This package is the language; the work is below it: {@code verbs} says for each verb how it is foreseen, done and
 * read back, {@code guard} what must not be done, {@code acts} carries acts through targets that fail and consoles that
 * are killed, {@code denylist} keeps watch over the gateways' lists and lifts what is over, {@code desk} puts it
 * together.
 */
package dev.watchfloor.app.response;

/**
 * Second factors: what proves that a sign-in is more than a password that somebody knows, and which passwords are worth
 * knowing. No SMS (NIST SP 800-63B). Decides about one proof at a time and keeps nothing: who is asked for what, how often
 * they may try and what was used already is the sign-in's business.
 *
 * <p>A <em>step</em> is a period of a TOTP secret, counted since 1970. <em>Drift</em> is by how much another clock is ahead
 * of ours. A security key <em>makes</em> a credential once and <em>signs</em> with it at each sign-in.
 */
package dev.watchfloor.app.operators.factors;

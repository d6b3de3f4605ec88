/** Second factors: what proves that a sign-in is more than a password that somebody knows. No SMS (NIST SP 800-63B). */
package dev.watchfloor.app.operators.factors;

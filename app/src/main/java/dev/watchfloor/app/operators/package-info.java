/**
 * Who works here and what they may do. Everybody signs in with a password and a second factor; sessions end when nobody
 * is there and, whatever happens, after a while; what could do harm asks for a fresh second factor. The rules follow NIST
 * SP 800-63B-4 and OWASP ASVS 5.0 (7.3.1, 7.3.2, 7.5.3).
 */
package dev.watchfloor.app.operators;

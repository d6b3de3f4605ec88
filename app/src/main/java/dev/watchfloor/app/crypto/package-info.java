/** What signing and hashing need everywhere, on the platform's own algorithms. Knows nothing of what is signed. */
package dev.watchfloor.app.crypto;

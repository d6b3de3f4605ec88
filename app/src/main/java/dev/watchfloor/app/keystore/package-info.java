/**
 * Where the platform keeps an account's secrets, outside of its files: what lies there is open while the account is. Only
 * a share of a key is ever put there, never a whole one.
 */
package dev.watchfloor.app.keystore;

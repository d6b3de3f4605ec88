/**
 * Acting: request → plan (with the guard's findings) → apply → read back → report. The only package that calls acting
 * capabilities, so that guard and audit cannot be bypassed.
 */
package dev.watchfloor.app.response;

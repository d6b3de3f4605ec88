/**
 * Second persons: what was asked here and what was said, requests of others to decide about, whose keys count, and what
 * the policy asks for.
 */
package dev.watchfloor.views.approvals;

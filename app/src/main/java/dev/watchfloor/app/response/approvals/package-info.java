/**
 * Second persons: when a plan needs one, how a plan is carried to another workstation and an agreement back, and whose
 * agreement counts. An agreement is an Ed25519 signature over the hash of the exact plan (RFC 8032); each profile has
 * one key of its own, whose private half never leaves it.
 *
 * <p>{@link dev.watchfloor.app.response.approvals.Approvals} is what window and command line see;
 * {@link dev.watchfloor.app.response.approvals.SignedApprovals} does the work and is the gate before every apply.
 */
package dev.watchfloor.app.response.approvals;

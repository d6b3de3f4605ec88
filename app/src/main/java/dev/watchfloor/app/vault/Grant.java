package dev.watchfloor.app.vault;

/**
 * The data key for one operator at one workstation: sealed to the workstation's key, and that sealed to the operator's,
 * so that neither a copied folder with a known password nor a stolen workstation opens it.
 *
 * @param operator id
 * @param workstation fingerprint of its key
 * @param sealed box in a box
 */
public record Grant(String operator, String workstation, byte[] sealed) {}

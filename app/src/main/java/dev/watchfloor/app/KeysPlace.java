package dev.watchfloor.app;

/** Where this workstation's keys are. */
public enum KeysPlace {
    /** In their file, for whoever reads it. */
    FILE,
    /** In their file, which opens with a share in the platform's keystore alone. */
    KEYSTORE
}

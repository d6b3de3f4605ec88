package dev.watchfloor.app.operators;

/** What somebody was asked for, and so what may be wrong: a refusal names all of it and never which. */
enum Asked {
    ALL("The name, the password or the code", "The name or the password is wrong, or the security key"),
    /** The name is known. */
    BOTH_FACTORS("The password or the code", "The password is wrong, or the security key"),
    SECOND_FACTOR("The code", "The security key");

    private final String code;
    private final String key;

    Asked(String code, String key) {
        this.code = code;
        this.key = key;
    }

    String wrongCode() {
        return code + " is wrong, or the code was used before.";
    }

    String wrongKey() {
        return key + " is not enrolled for this operator.";
    }
}

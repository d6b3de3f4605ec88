package dev.watchfloor.launcher;

import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.keystore.SecretTool;
import dev.watchfloor.app.operators.factors.FidoTools;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.vault.KdfCost;
import java.nio.file.Path;

/**
 * What a command line finds around it; tests have another.
 *
 * @param home the account's folder of this installation
 * @param passwordCost what a try of a password costs
 * @param securityKeys the way to those that are plugged in
 * @param keystore that the keys of this installation may be bound to
 */
public record Surroundings(Path home, KdfCost passwordCost, SecurityKeyDevice securityKeys, Keystore keystore) {

    /** Those of the account that runs this process. */
    public static Surroundings real() {
        return new Surroundings(Profiles.home(), KdfCost.STANDARD, FidoTools.onPath(), SecretTool.find());
    }

    /** For a console on a profile. */
    public ConsoleOptions options(Path profile) {
        return ConsoleOptions.of(profile, home).costing(passwordCost).keeping(keystore);
    }
}

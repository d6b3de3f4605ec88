package dev.watchfloor.app.detection;

import java.util.regex.Pattern;

/**
 * Tells user agents from devices. Providers without a word for the device hand out the user agent in its place, which many
 * people share and anybody can claim. Stateless.
 */
final class UserAgents {
    /** Begins with a product and its version (RFC 9110, section 10.1.5); no product names a device so. */
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z][A-Za-z0-9!#$%&'*+.^_`|~-]*/v?[0-9]\\S*( .*)?");

    private UserAgents() {}

    static boolean isOne(String text) {
        return PRODUCT.matcher(text).matches();
    }
}

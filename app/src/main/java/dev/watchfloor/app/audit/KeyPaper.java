package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Ed25519;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a workstation says to another one that it confirms: whose signatures count in a profile's audit. Signed with
 * Ed25519 over the line {@code watchfloor audit keys 1}, a line feed, and the netstrings of profile, receiver, key and all
 * keys, as {@link AuditEncoding} writes them.
 *
 * @param profile identity of the profile, as anchors name it
 * @param receiver fingerprint of the workstation it is for
 * @param keys whose signatures count, the sender's own among them
 * @param key the sender's
 * @param signature in Base64
 */
public record KeyPaper(String profile, String receiver, List<String> keys, String key, String signature) {
    private static final String MARK = "WATCHFLOOR-KEYS-1";
    private static final String KIND = "watchfloor audit keys 1\n";
    private static final int LONGEST = 100_000;
    private static final Pattern FORM = Pattern.compile(MARK
            + " ([0-9a-f-]{36}) ([0-9a-f-]{39}) ([A-Za-z0-9+/]{59}=) ([A-Za-z0-9+/]{86}==)((?: [A-Za-z0-9+/]{59}=)+)");

    public KeyPaper {
        keys = List.copyOf(keys);
    }

    /** Signs one. */
    public static KeyPaper of(String profile, String receiver, List<String> keys, AuditSigner sender) {
        KeyPaper unsigned = new KeyPaper(profile, receiver, keys, sender.publicKey(), "");
        String signature = Base64.getEncoder().encodeToString(sender.sign(unsigned.encoding()));
        return new KeyPaper(profile, receiver, keys, sender.publicKey(), signature);
    }

    /** One line of text. */
    public String line() {
        return String.join(" ", MARK, profile, receiver, key, signature, String.join(" ", keys));
    }

    /** Empty when it is none, or was changed: its signature is checked. */
    public static Optional<KeyPaper> read(String line) {
        Matcher words = FORM.matcher(line.strip());
        if (line.length() > LONGEST || !words.matches()) {
            return Optional.empty();
        }
        List<String> keys = List.of(words.group(5).strip().split(" ", -1));
        KeyPaper paper = new KeyPaper(words.group(1), words.group(2), keys, words.group(3), words.group(4));
        return Optional.of(paper)
                .filter(one -> Ed25519.hasSigned(one.key(), one.encoding(), one.signature()))
                .filter(one -> one.keys().stream().allMatch(Ed25519::isKey));
    }

    private byte[] encoding() {
        List<String> fields = new ArrayList<>(List.of(profile, receiver, key));
        fields.addAll(keys);
        return AuditEncoding.netstrings(KIND, fields);
    }
}

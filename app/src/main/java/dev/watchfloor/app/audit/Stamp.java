package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An anchor that a time stamp authority has seen (RFC 3161). The imprint in the token is the SHA-256 of
 * {@link Anchor#line} in ASCII, without a line end, so that other tools can compare it too:
 * {@code openssl ts -verify -data LINE -in TOKEN -token_in}.
 *
 * @param anchor what was stamped
 * @param token the time stamp token in DER (a CMS SignedData), in Base64; whether it fits says {@link StampCheck}
 */
public record Stamp(Anchor anchor, String token) {
    private static final String MARK = "WATCHFLOOR-STAMP-1";
    private static final int LONGEST = 100_000;
    private static final Pattern FORM = Pattern.compile(MARK + " ([A-Za-z0-9+/]+={0,2}) (.+)");

    /**
     * One line of text: the word {@code WATCHFLOOR-STAMP-1}, the token, and the anchor's own line. Who knows nothing of
     * stamps still finds the anchor in it.
     */
    public String line() {
        return String.join(" ", MARK, token, anchor.line());
    }

    /** Empty when the line is none, or its anchor was changed. The token is not looked at. */
    public static Optional<Stamp> read(String line) {
        Matcher words = FORM.matcher(line.strip());
        return line.length() > LONGEST || !words.matches()
                ? Optional.empty()
                : AnchorLine.read(words.group(2)).map(anchor -> new Stamp(anchor, words.group(1)));
    }

    /** What a token for the anchor has to hold: 32 bytes. */
    static byte[] imprint(Anchor anchor) {
        return Sha256.digest().digest(anchor.line().getBytes(StandardCharsets.US_ASCII));
    }
}

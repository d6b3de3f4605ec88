package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Sha256;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes entries of the chain. Thread-safe. */
public final class AuditSealing {
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    /** Half a surrogate pair; UTF-8 cannot hold it, so it would be read back as something else than was signed. */
    private static final Pattern HALF =
            Pattern.compile("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    private final AuditSigner signer;

    public AuditSealing(AuditSigner signer) {
        this.signer = signer;
    }

    /**
     * The entry as it is kept: at this workstation, in one line each, behind {@code previous}, hashed and signed.
     *
     * @param previous see {@link Seal#previous}
     */
    public AuditEntry seal(AuditEntry entry, String previous) {
        Change change = entry.change();
        AuditEntry unsigned = new AuditEntry(
                entry.number(),
                entry.time(),
                line(entry.actor()),
                line(signer.workstation()),
                line(entry.action()),
                line(entry.subject()),
                line(entry.target()),
                line(entry.outcome()),
                line(entry.detail()),
                new Change(line(change.before()), line(change.after())),
                new Seal(previous, "", signer.publicKey(), ""));
        byte[] encoding = AuditEncoding.of(unsigned);
        String signature = Base64.getEncoder().encodeToString(signer.sign(encoding));
        return unsigned.with(new Seal(previous, Sha256.hex(encoding), signer.publicKey(), signature));
    }

    /** Names from products and reasons from operators may hold anything; an entry is one line. */
    private static String line(String text) {
        String line = UNFIT.matcher(text).replaceAll(" ").strip();
        String bounded = line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
        return HALF.matcher(bounded).replaceAll("\uFFFD");
    }
}

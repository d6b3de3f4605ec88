package dev.watchfloor.app.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time stamp authority (RFC 3161): says, signed, that it saw an anchor and when. It gets a SHA-256 and learns nothing
 * else. Its token is kept in the workstation's folder, beside the anchor.
 */
final class TimeStampService implements AnchorPlace {
    /** Between stamps that nobody asked for. An authority counts or charges them, and each takes some 8 kB. */
    private static final Duration REST = Duration.ofMinutes(15);

    /** More than clocks that are kept by NTP differ, less than makes a sequence of acts doubtful. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 64;

    private final AnchorSettings settings;
    private final ProofFolder folder;
    private final Clock clock;

    TimeStampService(AnchorSettings settings, ProofFolder folder, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "time stamps " + settings.timestamps();
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public String server() {
        return URI.create(settings.timestamps()).getAuthority();
    }

    @Override
    public Optional<Anchor> last() throws IOException {
        return folder.newestStamp().map(Stamp::anchor);
    }

    @Override
    public void put(Anchor anchor) throws IOException {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        TimeStampRequest request =
                asking.generate(TSPAlgorithms.SHA256, Stamp.imprint(anchor), new BigInteger(NONCE_BITS, RANDOM));
        byte[] answer = new TimeStampPost(settings).ask(URI.create(settings.timestamps()), request.getEncoded());
        try {
            TimeStampToken token = token(request, answer);
            StampCheck.Seen seen =
                    StampCheck.trusting(settings.authority()).check(token, request.getMessageImprintDigest());
            Duration apart = Duration.between(seen.time(), clock.instant()).abs();
            if (apart.compareTo(CLOCKS_DIFFER) > 0) {
                throw new UnfitStampException("The authority's clock says " + seen.time() + ", this workstation's "
                        + clock.instant() + ". Set the one that is wrong.");
            }
            folder.add(new Stamp(anchor, Base64.getEncoder().encodeToString(token.getEncoded("DER"))));
        } catch (UnfitAnchorException noCertificates) {
            throw new UnfitStampException(noCertificates.sentence(), noCertificates);
        } catch (RuntimeException unreadable) {
            // What the library throws at ASN.1 that was made to break it.
            throw nothing(unreadable);
        }
    }

    private static TimeStampToken token(TimeStampRequest request, byte[] answer) throws IOException {
        TimeStampResponse response;
        try {
            response = new TimeStampResponse(answer);
        } catch (TSPException | IOException unreadable) {
            throw nothing(unreadable);
        }
        if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
            String words = response.getStatusString();
            throw new UnfitStampException("The service refused to give a stamp"
                    + (words == null ? "" : ": " + Hostile.line(words)) + " (status " + response.getStatus()
                    + "). Ask who runs it.");
        }
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new UnfitStampException("The service says that it stamped, and sent no stamp. Ask who runs it.");
        }
        if (!request.getNonce().equals(token.getTimeStampInfo().getNonce())) {
            throw new UnfitStampException(
                    "The stamp answers another question than this one: somebody may send old answers.");
        }
        return token;
    }

    private static UnfitStampException nothing(Exception unreadable) {
        return new UnfitStampException(
                "The server's answer is no time stamp. Look whether the address is that of the service.", unreadable);
    }
}

package dev.watchfloor.app.audit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why a server could not be reached, for people: what is the matter and what to do. Stateless. */
final class Hindrance {
    private Hindrance() {}

    /** @param server its host, and its port where one is given */
    static String sentence(IOException hindered, String server) {
        if (hindered instanceof UnfitStampException unfit) {
            return unfit.sentence();
        }
        if (has(hindered, UnknownHostException.class) || has(hindered, UnresolvedAddressException.class)) {
            return "The name of " + server
                    + " is not known. Look how it is spelt, and whether names are resolved here.";
        }
        if (has(hindered, SocketTimeoutException.class) || has(hindered, HttpTimeoutException.class)) {
            return server + " does not answer in time. Look whether it runs and what stands between.";
        }
        if (has(hindered, ConnectException.class) || has(hindered, NoRouteToHostException.class)) {
            return "Nobody answers at " + server + ". Look whether the server runs and the port is right.";
        }
        return secured(hindered, server)
                .orElseGet(() -> server + " broke off: " + Hostile.line(String.valueOf(hindered.getMessage()))
                        + ". It is tried again.");
    }

    private static Optional<String> secured(IOException hindered, String server) {
        if (has(hindered, CertificateExpiredException.class) || has(hindered, CertificateNotYetValidException.class)) {
            return Optional.of("The certificate of " + server
                    + " is not valid today. Have it renewed, and look at the clock of this workstation.");
        }
        if (has(hindered, CertPathValidatorException.class) || has(hindered, CertPathBuilderException.class)) {
            return Optional.of("The certificate of " + server
                    + " is not from an authority that is trusted here. Name its authority if you trust it.");
        }
        if (has(hindered, CertificateException.class)) {
            return Optional.of("The certificate of " + server
                    + " is made out for another name. Use the name in the certificate, or find out who answers there.");
        }
        return has(hindered, SSLException.class)
                ? Optional.of("No secured connection with " + server + " came about: "
                        + Hostile.line(String.valueOf(hindered.getMessage())) + ". Look whether it speaks TLS there.")
                : Optional.empty();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}

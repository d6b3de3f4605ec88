package dev.watchfloor.connectors.opencanary;

import java.util.Map;

/**
 * OpenCanary's number for what was done, in words.
 *
 * @param number its value; numbers that are not known here are touches too
 */
record Logtype(int number, String words) {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(2000, "FTP sign-in"),
            Map.entry(2001, "FTP sign-in begun"),
            Map.entry(3000, "HTTP page asked for"),
            Map.entry(3001, "HTTP sign-in"),
            Map.entry(3002, "HTTP request of an unusual method"),
            Map.entry(3003, "HTTP request redirected"),
            Map.entry(4000, "SSH connection"),
            Map.entry(4001, "SSH version sent"),
            Map.entry(4002, "SSH sign-in"),
            Map.entry(5000, "SMB file opened"),
            Map.entry(5001, "port scan (SYN)"),
            Map.entry(5002, "port scan (nmap OS detection)"),
            Map.entry(5003, "port scan (nmap NULL)"),
            Map.entry(5004, "port scan (nmap XMAS)"),
            Map.entry(5005, "port scan (nmap FIN)"),
            Map.entry(6001, "Telnet sign-in"),
            Map.entry(6002, "Telnet connection"),
            Map.entry(7001, "HTTP proxy sign-in"),
            Map.entry(8001, "MySQL sign-in"),
            Map.entry(9001, "SQL Server sign-in"),
            Map.entry(9002, "SQL Server sign-in with a Windows account"),
            Map.entry(9003, "MySQL sign-in"),
            Map.entry(10001, "TFTP request"),
            Map.entry(11001, "NTP monlist request"),
            Map.entry(12001, "VNC sign-in"),
            Map.entry(13001, "SNMP request"),
            Map.entry(14001, "remote desktop connection"),
            Map.entry(15001, "SIP request"),
            Map.entry(16001, "git clone"),
            Map.entry(17001, "Redis command"),
            Map.entry(18001, "connection to a TCP banner"),
            Map.entry(18002, "connection to a TCP banner kept open"),
            Map.entry(18003, "data sent to a TCP banner"),
            Map.entry(18004, "data sent to a TCP banner"),
            Map.entry(18005, "data sent to a TCP banner"),
            Map.entry(19001, "LLMNR answer to a decoy question"),
            Map.entry(20001, "MongoDB request"));

    static Logtype of(long number) {
        int bounded = (int) Math.min(number, Integer.MAX_VALUE);
        String known = WORDS.get(bounded);
        if (known != null) {
            return new Logtype(bounded, known);
        }
        String unnamed = isOfItself(bounded) ? "speaks of itself" : "touch of logtype " + number;
        return new Logtype(bounded, unnamed);
    }

    /** Whether OpenCanary tells of its own start and configuration, and nobody touched it. */
    boolean isOfItself() {
        return isOfItself(number);
    }

    boolean isSignIn() {
        return words.contains("sign-in");
    }

    boolean isScan() {
        return number >= 5001 && number <= 5005;
    }

    /** What the decoy service runs over; empty for what is no service of one protocol. */
    String protocol() {
        return switch (number) {
            case 10001, 11001, 13001, 15001, 19001 -> "udp";
            default -> number >= 2000 && number <= 20001 ? "tcp" : "";
        };
    }

    private static boolean isOfItself(int number) {
        return number >= 1000 && number <= 1006;
    }
}

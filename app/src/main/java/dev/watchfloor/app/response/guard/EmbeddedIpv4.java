package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An IPv6 network that stands for an IPv4 network, so that what is said of the one holds for the other. IPv4-mapped
 * addresses are no such: they are read as IPv4 to begin with.
 *
 * @param network what is to be blocked
 * @param embedded the IPv4 network in it
 * @param form how it is embedded, with the source
 */
record EmbeddedIpv4(IPAddress network, IPAddress embedded, String form) {
    private static final List<Form> FORMS = List.of(
            new Form("IPv4-compatible, RFC 4291", "::/96"),
            new Form("NAT64, RFC 6052", "64:ff9b::/96"),
            new Form("6to4, RFC 3056", "2002::/16"));

    /** {@code ::} and {@code ::1} look compatible and are not (RFC 4291, 2.5.5.1 and 2.5.2). */
    private static final List<IPAddress> THEMSELVES = List.of(address("::"), address("::1"));

    /** The IPv4 address follows right behind the prefix. */
    private record Form(String name, IPAddress range) {
        Form(String name, String range) {
            this(name, address(range));
        }

        EmbeddedIpv4 in(IPAddress network) {
            int prefix = Networks.prefix(range);
            int length = Math.clamp(Networks.prefix(network) - prefix, 0, IPv4Address.BIT_COUNT);
            // Of a network around the whole range every IPv4 address is in it.
            byte[] bytes = (length == 0 ? range : network).getLower().getBytes();
            int first = prefix / Byte.SIZE;
            IPAddress address = new IPv4Address(Arrays.copyOfRange(bytes, first, first + IPv4Address.BYTE_COUNT));
            return new EmbeddedIpv4(
                    network,
                    length == IPv4Address.BIT_COUNT
                            ? address
                            : address.setPrefixLength(length).toPrefixBlock(),
                    name);
        }
    }

    /** All that are in an IPv6 network; none for most, and more than one only for very wide ones. */
    static List<EmbeddedIpv4> in(IPAddress network) {
        List<EmbeddedIpv4> found = new ArrayList<>();
        if (!THEMSELVES.contains(network)) {
            FORMS.stream()
                    .filter(form -> Networks.touch(form.range(), network))
                    .forEach(form -> found.add(form.in(network)));
        }
        return found;
    }

    /** The same of the IPv6 network. @param refusal what stands against the IPv4 network */
    Plan.Refusal of(Plan.Refusal refusal) {
        return new Plan.Refusal(
                refusal.rule(),
                Networks.text(network) + " stands for " + Networks.text(embedded) + " (" + form + "). "
                        + refusal.sentence(),
                refusal.severity());
    }

    private static IPAddress address(String text) {
        return new IPAddressString(text).getAddress();
    }
}

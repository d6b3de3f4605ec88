package dev.watchfloor.app.index;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.util.Arrays;

/** Addresses: four bytes for IPv4, sixteen for IPv6. */
final class AddressDictionary implements Dictionary {
    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    /** By number from 1 at the places from 0: the IPv4 address itself, or which of the IPv6 ones it is. */
    private volatile int[] places;

    private volatile boolean[] isIpv4;
    /** Upper and lower half of each IPv6 address. */
    private volatile long[] halves;

    private volatile int size;
    private int wide;

    AddressDictionary() {
        this(16);
    }

    /** @param room for how many addresses at first */
    AddressDictionary(int room) {
        places = new int[room];
        isIpv4 = new boolean[room];
        halves = new long[16];
    }

    /** Adds an address that is not there yet and answers its number. */
    int add(Key key) {
        int place = size;
        boolean full = place == isIpv4.length;
        int[] values = full ? Arrays.copyOf(places, place * 2 + 1) : places;
        boolean[] families = full ? Arrays.copyOf(isIpv4, place * 2 + 1) : isIpv4;
        if (key.isIpv4()) {
            values[place] = (int) key.low();
        } else {
            long[] room = 2 * wide == halves.length ? Arrays.copyOf(halves, wide * 4 + 2) : halves;
            room[2 * wide] = key.high();
            room[2 * wide + 1] = key.low();
            halves = room;
            values[place] = wide++;
        }
        families[place] = key.isIpv4();
        // The size last: whoever reads a number reads what belongs to it too.
        places = values;
        isIpv4 = families;
        size = place + 1;
        return place + 1;
    }

    /** The same without room for more. */
    AddressDictionary trimmed() {
        AddressDictionary trimmed = new AddressDictionary(0);
        trimmed.places = Arrays.copyOf(places, size);
        trimmed.isIpv4 = Arrays.copyOf(isIpv4, size);
        trimmed.halves = Arrays.copyOf(halves, 2 * wide);
        trimmed.wide = wide;
        trimmed.size = size;
        return trimmed;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 8L * halves.length + 5L * isIpv4.length + 96;
    }

    /** @param number 1..{@link #size} */
    Key key(int number) {
        return new Key(high(number), low(number), isIpv4(number));
    }

    boolean isIpv4(int number) {
        return isIpv4[number - 1];
    }

    long high(int number) {
        return isIpv4(number) ? 0 : halves[2 * places[number - 1]];
    }

    long low(int number) {
        int place = places[number - 1];
        return isIpv4(number) ? place & 0xFFFF_FFFFL : halves[2 * place + 1];
    }

    /** An address. Orders IPv4 before IPv6, then by number. */
    record Key(long high, long low, boolean isIpv4) implements Comparable<Key> {
        static Key of(IPAddress address) {
            byte[] bytes = address.getBytes();
            return bytes.length == 4
                    ? new Key(0, number(bytes, 0, 4), true)
                    : new Key(number(bytes, 0, 8), number(bytes, 8, 8), false);
        }

        IPAddress address() {
            if (isIpv4) {
                return ADDRESSES.from(bytes(low, 4));
            }
            byte[] bytes = Arrays.copyOf(bytes(high, 8), 16);
            System.arraycopy(bytes(low, 8), 0, bytes, 8, 8);
            return ADDRESSES.from(bytes);
        }

        @Override
        public int compareTo(Key other) {
            if (isIpv4 != other.isIpv4) {
                return isIpv4 ? -1 : 1;
            }
            int byHigh = Long.compareUnsigned(high, other.high);
            return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
        }

        private static byte[] bytes(long number, int length) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) (number >> 8 * (length - 1 - i));
            }
            return bytes;
        }
    }

    static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }
}

package dev.watchfloor.app.index;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.util.Arrays;

/** Addresses as two numbers each and their family. */
final class AddressDictionary implements Dictionary {
    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private volatile long[] halves;
    private volatile boolean[] isIpv4;
    private volatile int size;

    AddressDictionary() {
        this(new long[32], new boolean[16], 0);
    }

    /** @param halves upper and lower half of the numbers from 1 at the places from 0; an IPv4 address is a lower half */
    AddressDictionary(long[] halves, boolean[] isIpv4, int size) {
        this.halves = halves;
        this.isIpv4 = isIpv4;
        this.size = size;
    }

    /** Adds an address that is not there yet and answers its number. */
    int add(Key key) {
        int place = size;
        boolean full = place == isIpv4.length;
        long[] room = full ? Arrays.copyOf(halves, place * 4) : halves;
        boolean[] families = full ? Arrays.copyOf(isIpv4, place * 2) : isIpv4;
        room[2 * place] = key.high();
        room[2 * place + 1] = key.low();
        families[place] = key.isIpv4();
        halves = room;
        isIpv4 = families;
        size = place + 1;
        return place + 1;
    }

    /** The same without room for more. */
    AddressDictionary trimmed() {
        return new AddressDictionary(Arrays.copyOf(halves, 2 * size), Arrays.copyOf(isIpv4, size), size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 8L * halves.length + isIpv4.length + 64;
    }

    /** @param number 1..{@link #size} */
    Key key(int number) {
        return new Key(halves[2 * number - 2], halves[2 * number - 1], isIpv4[number - 1]);
    }

    boolean isIpv4(int number) {
        return isIpv4[number - 1];
    }

    long high(int number) {
        return halves[2 * number - 2];
    }

    long low(int number) {
        return halves[2 * number - 1];
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

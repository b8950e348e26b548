package org.wellspring.api.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IP addresses with the same beginning (CIDR, RFC 4632 section 3.1 and RFC 4291 section 2.3).
 *
 * @param first some address of the range
 * @param bits how many leading bits its addresses have in common; all of them for a single address
 */
public record AddressRange(InetAddress first, int bits) {

    private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern VERSION_6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]*");
    private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

    /** Reads {@code 10.1.2.3}, {@code 10.0.0.0/8}, {@code 2001:db8::/32}. Empty when it is none of these. */
    public static Optional<AddressRange> of(String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return address(parts.group(1)).flatMap(first -> {
            int most = first.getAddress().length * Byte.SIZE;
            int bits = parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
            return bits > most ? Optional.empty() : Optional.of(new AddressRange(first, bits));
        });
    }

    /**
     * Reads an address in digits; no name is ever looked up. An IPv4 address in the clothes of IPv6 (RFC 4291 section
     * 2.5.5.2) is that IPv4 address. Empty when it is none.
     */
    @SuppressWarnings("AddressSelection") // digits have one address only
    public static Optional<InetAddress> address(String text) {
        if (!VERSION_4.matcher(text).matches() && !VERSION_6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] here = first.getAddress();
        byte[] there = address.getAddress();
        if (here.length != there.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}

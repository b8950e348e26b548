package org.wellspring.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.api.operations.AddressRange;

/**
 * From which address a request came. Behind a reverse proxy all connections come from the proxy, which tells in
 * {@code X-Forwarded-For} whom it serves; it adds to what it was sent, and what it was sent is anybody's word. So the header
 * counts only from a trusted proxy, and is read from its end as far as that trust goes. {@code Forwarded} (RFC 7239) is not
 * read: a proxy that writes one of the two hands the other on as it came, and the sender would choose their own address.
 */
public final class Client {

    private static final String ATTRIBUTE = "org.wellspring.client";

    /** Some proxies add the port, and IPv6 then stands in brackets. */
    private static final Pattern HOP =
            Pattern.compile("\\[([^\\]]*)](?::\\d{1,5})?|([^:\\[\\]]*):\\d{1,5}|([^\\[\\]]*)");

    private Client() {}

    /** An IP address in digits. */
    public static String address(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String known ? known : request.getRemoteAddr();
    }

    /** For the gate: finds it out once. */
    public static void note(HttpServletRequest request, List<AddressRange> trusted) {
        request.setAttribute(ATTRIBUTE, found(request, trusted));
    }

    private static String found(HttpServletRequest request, List<AddressRange> trusted) {
        String peer = request.getRemoteAddr();
        if (trusted.isEmpty() || !isTrusted(peer, trusted)) {
            return peer;
        }
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Pattern.compile(",").splitAsStream(line))
                .toList();
        String client = peer;
        for (int last = hops.size() - 1; last >= 0; last--) {
            Optional<InetAddress> hop = hop(hops.get(last));
            if (hop.isEmpty()) {
                return peer;
            }
            client = hop.get().getHostAddress();
            if (!isTrusted(client, trusted)) {
                return client;
            }
        }
        return client;
    }

    private static boolean isTrusted(String address, List<AddressRange> trusted) {
        // some servers name the network card after the address
        return AddressRange.address(address.replaceFirst("%.*", ""))
                .filter(known -> trusted.stream().anyMatch(range -> range.contains(known)))
                .isPresent();
    }

    private static Optional<InetAddress> hop(String text) {
        String bare = text.strip();
        Matcher hop = HOP.matcher(bare);
        if (!hop.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= hop.groupCount(); group++) {
            if (hop.group(group) != null) {
                return AddressRange.address(hop.group(group));
            }
        }
        return Optional.empty();
    }
}

package org.wellspring.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.operations.AddressRange;

class ClientTest {

    private static final List<AddressRange> TRUSTED = List.of(range("127.0.0.1"), range("10.0.0.0/8"), range("::1"));

    /** Lines of the header are parted by bars. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "127.0.0.1; 203.0.113.7; 203.0.113.7",
                "0:0:0:0:0:0:0:1%0; 203.0.113.7; 203.0.113.7",
                "127.0.0.1; 203.0.113.7, 10.0.0.9, 10.0.0.8; 203.0.113.7",
                "127.0.0.1; 203.0.113.7:4711; 203.0.113.7",
                "127.0.0.1; 2001:db8::7; 2001:db8:0:0:0:0:0:7",
                "127.0.0.1; [2001:db8::7]; 2001:db8:0:0:0:0:0:7",
                "127.0.0.1; [2001:db8::7]:4711; 2001:db8:0:0:0:0:0:7",
                "127.0.0.1; ::ffff:203.0.113.7; 203.0.113.7",
                "127.0.0.1; 198.51.100.1|203.0.113.7; 203.0.113.7",
            })
    void aTrustedProxyShouldTellWhomItServes(String peer, String forwarded, String client) {
        assertEquals(client, address(peer, forwarded));
    }

    /** What stands before the first address that a proxy of ours wrote, the sender wrote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "127.0.0.1; 127.0.0.1, 203.0.113.7; 203.0.113.7",
                "127.0.0.1; 198.51.100.1, 203.0.113.7, 10.0.0.9; 203.0.113.7",
                "127.0.0.1; 198.51.100.1|203.0.113.7, 10.0.0.9; 203.0.113.7",
                "127.0.0.1; <script>, 203.0.113.7; 203.0.113.7",
            })
    void whatTheSenderWroteShouldNotCount(String peer, String forwarded, String client) {
        assertEquals(client, address(peer, forwarded));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.9", "11.0.0.1", "2001:db8::1"})
    void whoIsNotTrustedShouldNotBeBelieved(String peer) {
        assertEquals(peer, address(peer, "198.51.100.1"));
        assertEquals(peer, address(peer, "127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"unknown", "_hidden", "''", "localhost", "203.0.113.777", "203.0.113.7, x, 10.0.0.9", "[::1", "1:2"
            })
    void nonsenseShouldLeaveTheProxyItself(String forwarded) {
        assertEquals("127.0.0.1", address("127.0.0.1", forwarded));
    }

    @Test
    void aProxyThatTellsNothingShouldCountItself() {
        HttpServletRequest request = Requests.from("127.0.0.1", List.of());
        Client.note(request, TRUSTED);
        assertEquals("127.0.0.1", Client.address(request));
    }

    @Test
    void aRequestFromWithinShouldComeFromItsFarthestHop() {
        assertEquals("10.0.0.7", address("127.0.0.1", "10.0.0.7, 10.0.0.9"));
    }

    @Test
    void withoutTrustTheHeaderShouldNotCount() {
        HttpServletRequest request = Requests.from("127.0.0.1", List.of("203.0.113.7"));
        Client.note(request, List.of());
        assertEquals("127.0.0.1", Client.address(request));
    }

    private static String address(String peer, String forwarded) {
        HttpServletRequest request = Requests.from(peer, Arrays.asList(forwarded.split("\\|", -1)));
        Client.note(request, TRUSTED);
        return Client.address(request);
    }

    private static AddressRange range(String text) {
        return AddressRange.of(text).orElseThrow();
    }
}

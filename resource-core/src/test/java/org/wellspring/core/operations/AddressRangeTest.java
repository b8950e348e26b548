package org.wellspring.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.operations.AddressRange;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
    })
    void aRangeShouldHaveItsAddressesAndNoOthers(String range, String address, boolean contained) {
        assertEquals(
                contained,
                AddressRange.of(range)
                        .orElseThrow()
                        .contains(AddressRange.address(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.org",
                "10",
                "10.1.2",
                "10.1.2.3.4",
                "10.1.2.256",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "/8",
                ":",
                ":::",
                "1::2::3",
                "::1/129",
                "fe80::1%eth0",
                "[::1]",
                "be.ef",
                "a:b"
            })
    void whatIsNoRangeShouldBeNone(String text) {
        assertTrue(AddressRange.of(text).isEmpty());
    }
}

package org.wellspring.web.shared.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/a%2Fb", "/%E6%B5%AE", "a=%25", "q=a%20b+c"})
    void anHonestAddressShouldPass(String address) {
        assertTrue(Address.isReadable(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "/a%", "/a%2", "/a%zz", "/%00", "/a%2G", "q=%u0041", "\0"})
    void aBrokenOneShouldNot(String address) {
        assertFalse(Address.isReadable(address));
    }
}

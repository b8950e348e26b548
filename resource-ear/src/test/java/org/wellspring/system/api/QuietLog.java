package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After every class of tests, the shared server must not have complained of anything that the product did, nor written down
 * a secret that the tests told it. What it says between two classes counts for the one that comes then.
 */
public final class QuietLog implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        City.shared().ifPresent(city -> {
            assertEquals(List.of(), city.server().complaints());
            assertEquals(List.of(), Secrets.in(city.server().log()), "secrets in the server's log");
        });
    }
}

package org.wellspring.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @BeforeAll
    static void makeCookiesWithoutAServer() {
        RuntimeDelegate.setInstance(new NoServer());
    }

    /** What the prefix asks for: Secure, the whole site, and no Domain. */
    @Test
    void underHttpsItShouldBeSecureAndOfThisHostOnly() {
        for (NewCookie cookie : List.of(SessionCookie.of("secret", true), SessionCookie.ended(true))) {
            assertEquals("__Host-ws_session", cookie.getName());
            assertTrue(cookie.isSecure());
            assertTrue(cookie.isHttpOnly());
            assertEquals(NewCookie.SameSite.LAX, cookie.getSameSite());
            assertEquals("/", cookie.getPath());
            assertNull(cookie.getDomain());
        }
    }

    @Test
    void withoutHttpsItShouldStillBeOutOfReach() {
        NewCookie cookie = SessionCookie.of("secret", false);
        assertEquals("ws_session", cookie.getName());
        assertFalse(cookie.isSecure());
        assertTrue(cookie.isHttpOnly());
        assertEquals(NewCookie.SameSite.LAX, cookie.getSameSite());
    }

    @Test
    void underHttpsAPlainCookieShouldNotBeTaken() {
        Cookie plain = new Cookie("ws_session", "planted");
        Cookie own = new Cookie("__Host-ws_session", "own");
        assertEquals(Optional.empty(), SessionCookie.in(Requests.with(plain), true));
        assertEquals(Optional.of("own"), SessionCookie.in(Requests.with(plain, own), true));
    }

    @Test
    void whatCannotBeOursShouldNotBeLookedUp() {
        assertEquals(Optional.empty(), SessionCookie.in(Requests.with(new Cookie("ws_session", "")), false));
        assertEquals(
                Optional.empty(), SessionCookie.in(Requests.with(new Cookie("ws_session", "x".repeat(201))), false));
        assertEquals(Optional.of("secret"), SessionCookie.in(Requests.with(new Cookie("ws_session", "secret")), false));
    }
}

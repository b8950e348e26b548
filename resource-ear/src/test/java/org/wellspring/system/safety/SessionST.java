package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** What a browser's session is worth, and that nobody else can use it. */
class SessionST {

    private final City city = City.running();

    @Test
    void theCookieShouldBeOutOfReachOfScriptsAndOtherSites() {
        String set = Visitor.cookie(Visitor.signIn(city.as(""), "teacher"));
        Set<String> attributes = Arrays.stream(set.split(";", -1))
                .skip(1)
                .map(attribute -> attribute.strip().toLowerCase(Locale.ROOT))
                .filter(attribute -> !attribute.startsWith("version="))
                .collect(Collectors.toCollection(TreeSet::new));
        // no Domain and no date: for this host, until the browser is closed; Secure comes with HTTPS
        assertEquals(Set.of("httponly", "path=/", "samesite=lax"), attributes, set);
        assertTrue(Visitor.signedIn(city, "teacher").secret().length() >= 22, "128 bits cannot be guessed");
    }

    @Test
    void aFormWithoutTheTokenOfItsSessionShouldChangeNothing() {
        Visitor teacher = Visitor.signedIn(city, "teacher");
        Visitor elsewhere = Visitor.signedIn(city, "teacher");
        Visitor colleague = Visitor.signedIn(city, "colleague");
        assertNotEquals(teacher.formToken(), elsewhere.formToken());
        String title = "Forged " + System.nanoTime();

        refused(teacher, Map.of("title", title));
        for (String token : List.of("", "wrong", elsewhere.formToken(), colleague.formToken(), teacher.secret())) {
            refused(teacher, Map.of("title", title, "csrf", token));
            assertEquals(403, make(teacher.asks().header("X-CSRF-Token", token), title));
        }
        assertFalse(collections(teacher).contains(title), "a refused form made it");

        assertEquals(303, make(teacher.asks().header("X-CSRF-Token", teacher.formToken()), title + " by script"));
        Map<String, String> fields = Map.of("title", title + " by form", "csrf", teacher.formToken());
        Visitor.post(teacher.asks(), "/collections", fields).expect(303);
        assertTrue(collections(teacher).contains(title + " by script"));
        assertTrue(collections(teacher).contains(title + " by form"));
    }

    @Test
    void aFormOfAnotherSiteShouldChangeNothingWhateverItKnows() {
        Visitor teacher = Visitor.signedIn(city, "teacher");
        String title = "Foreign " + System.nanoTime();
        Map<String, String> fields = Map.of("title", title, "csrf", teacher.formToken());

        for (String site : List.of("cross-site", "same-site")) {
            Visitor.post(teacher.asks().header("Sec-Fetch-Site", site), "/collections", fields)
                    .expect(403);
        }
        for (String origin : List.of("https://elsewhere.example", "null")) {
            Visitor.post(teacher.asks().header("Origin", origin), "/collections", fields)
                    .expect(403);
        }
        assertFalse(collections(teacher).contains(title));
        Visitor.post(teacher.asks().header("Origin", city.address().toString()), "/collections", fields)
                .expect(303);
    }

    /** The JSON API takes the browser's cookie too, and asks for the same proof. */
    @Test
    void aScriptShouldNeedTheTokenForTheApiToo() {
        Visitor teacher = Visitor.signedIn(city, "teacher");
        String title = "Scripted " + System.nanoTime();
        String body = "{\"title\":\"" + title + "\"}";

        teacher.asks().json("POST", "/api/collections", body).expect(403);
        teacher.asks().send("DELETE", "/api/tokens/0000000000000", new byte[0]).expect(403);
        assertFalse(collections(teacher).contains(title));
        teacher.asks()
                .header("X-CSRF-Token", teacher.formToken())
                .json("POST", "/api/collections", body)
                .expect(201);
    }

    @Test
    void everySignInShouldHaveASessionOfItsOwn() {
        String planted = "planted" + "0".repeat(40);
        Wire request = city.as("").header("Cookie", Visitor.COOKIE + "=" + planted);
        Visitor visitor = Visitor.of(city, Visitor.signIn(request, "teacher"));

        assertNotEquals(planted, visitor.secret());
        withCookie(planted).expect(401);
        Visitor again = Visitor.signedIn(city, "teacher");
        assertNotEquals(visitor.secret(), again.secret());
        visitor.asks().get("/collections").expect(200);
    }

    @Test
    void aSignOutShouldEndTheSessionAndTheCookie() {
        Visitor leaving = Visitor.signedIn(city, "colleague");
        Visitor staying = Visitor.signedIn(city, "colleague");
        String token = leaving.formToken();

        Visitor.post(leaving.asks(), "/sign-out", Map.of()).expect(403);
        leaving.asks().get("/collections").expect(200);
        Wire.Answer left =
                Visitor.post(leaving.asks(), "/sign-out", Map.of("csrf", token)).expect(303);
        String cookie = Visitor.cookie(left).toLowerCase(Locale.ROOT);
        assertTrue(cookie.contains("max-age=0"), cookie);
        withCookie(leaving.secret()).expect(401);
        assertEquals(
                403,
                city.as("")
                        .header("Cookie", Visitor.COOKIE + "=" + leaving.secret())
                        .header("X-CSRF-Token", token)
                        .header("Sec-Fetch-Site", "cross-site")
                        .json("POST", "/api/collections", "{\"title\":\"too late\"}")
                        .status());
        staying.asks().get("/collections").expect(200);

        Visitor.post(staying.asks(), "/sign-out", Map.of("csrf", staying.formToken(), "everywhere", "yes"))
                .expect(303);
        withCookie(staying.secret()).expect(401);
    }

    private void refused(Visitor visitor, Map<String, String> fields) {
        Visitor.post(visitor.asks(), "/collections", fields).expect(403);
    }

    private static int make(Wire request, String title) {
        return Visitor.post(request, "/collections", Map.of("title", title)).status();
    }

    private static String collections(Visitor visitor) {
        return visitor.asks().get("/api/collections?limit=100").expect(200).body();
    }

    private Wire.Answer withCookie(String secret) {
        return city.as("")
                .header("Accept", "text/html")
                .header("Cookie", Visitor.COOKIE + "=" + secret)
                .get("/collections");
    }
}

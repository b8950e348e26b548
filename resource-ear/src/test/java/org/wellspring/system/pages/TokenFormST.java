package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Secrets;
import org.wellspring.system.api.Wire;

/** Tokens for programs, issued and revoked on a person's own page. */
class TokenFormST {

    private static final String HERE = "/account/tokens";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\" id=\"secret\">([^<]+)</code>");

    private final City city = City.running();
    private final Typist colleague = Typist.of(city, "colleague");
    private final String name = "reader-" + System.nanoTime();

    private Wire.Answer issues(String scope, String days) {
        return colleague.sends(HERE, HERE, Map.of("name", name, "scopes", scope, "days", days));
    }

    private String secret() {
        String page = issues("READ", "7").expect(200).body();
        Matcher secret = SECRET.matcher(page);
        assertTrue(secret.find(), "the page shows it once");
        return Secrets.told(secret.group(1));
    }

    private Wire program(String secret) {
        return new Wire(city.address()).header("Authorization", "Bearer " + secret);
    }

    private String tokens() {
        return city.as("colleague").get("/api/tokens").expect(200).body();
    }

    /** Where the token of this test is revoked. */
    private String revocation() {
        Matcher token =
                Pattern.compile("\"id\":\"([^\"]+)\",\"name\":\"" + name + "\"").matcher(tokens());
        assertTrue(token.find(), "it is listed");
        return HERE + "/" + token.group(1) + "/revocation";
    }

    @Test
    void aTokenShouldActForItsPersonUntilItIsRevoked() {
        String secret = secret();
        assertEquals(
                City.email("colleague"),
                program(secret).get("/api/me").expect(200).member("email"));
        program(secret)
                .json("POST", "/api/collections", "{\"title\":\"Too much\"}")
                .expect(403);
        assertFalse(colleague.opens(HERE).expect(200).body().contains(secret), "shown once");

        colleague.sends(HERE, revocation(), Map.of()).expect(303);

        program(secret).get("/api/me").expect(401);
        assertFalse(tokens().contains(name));
        assertFalse(colleague.opens(HERE).body().contains(name));
    }

    @Test
    void aTokenWithoutMeasureShouldBeRefusedWithWhatWasTyped() {
        for (String days : new String[] {"0", "367", "soon"}) {
            String body = issues("READ", days).expect(422).body();
            assertTrue(body.contains("A token lasts 1 to 366 days."), body);
            assertTrue(body.contains("value=\"" + name + "\""), body);
            assertTrue(body.contains("value=\"" + days + "\""), body);
        }
        String scopeless = issues("NOTHING", "7").expect(422).body();
        assertTrue(scopeless.contains("id=\"scopes-wrong\""), scopeless);
        String nameless = colleague
                .sends(HERE, HERE, Map.of("name", " ", "scopes", "WRITE", "days", "11"))
                .expect(422)
                .body();
        assertTrue(nameless.contains("value=\"WRITE\" checked"), nameless);
        assertFalse(tokens().contains(name));
    }

    @Test
    void nobodyElseShouldRevokeOrIssueIt() {
        colleague
                .forges(HERE, Map.of("name", name, "scopes", "READ", "days", "7"))
                .expect(403);
        assertFalse(tokens().contains(name));
        String secret = secret();
        Typist.of(city, "teacher").insists(revocation(), Map.of()).expect(404);
        Typist.of(city, "admin").insists(revocation(), Map.of()).expect(404);
        colleague.forges(revocation(), Map.of()).expect(403);
        program(secret).get("/api/me").expect(200);
        colleague.sends(HERE, revocation(), Map.of()).expect(303);
        colleague.opens(HERE).expect(200);
        program(secret).get("/api/me").expect(401);
    }
}

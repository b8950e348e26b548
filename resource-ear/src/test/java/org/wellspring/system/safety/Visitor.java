package org.wellspring.system.safety;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Secrets;
import org.wellspring.system.api.Wire;

/** Somebody who signed in with a browser that runs no scripts. */
public final class Visitor {

    static final String COOKIE = "ws_session";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final City city;
    private final String secret;

    private Visitor(City city, String secret) {
        this.city = city;
        this.secret = secret;
    }

    public static Visitor signedIn(City city, String person) {
        return of(city, signIn(city.as(""), person));
    }

    /** Who was let in by that answer. */
    static Visitor of(City city, Wire.Answer letIn) {
        String set = cookie(letIn);
        return new Visitor(city, Secrets.told(set.substring(set.indexOf('=') + 1, set.indexOf(';'))));
    }

    /** @param request perhaps with a cookie already */
    static Wire.Answer signIn(Wire request, String person) {
        Map<String, String> fields =
                Map.of("email", City.email(person), "password", City.password(), "to", "/collections");
        return post(request, "/sign-in", fields).expect(303);
    }

    /** The line that gives the browser its session. */
    static String cookie(Wire.Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(line -> line.startsWith(COOKIE + "="))
                .reduce((one, other) -> {
                    throw new IllegalStateException("two sessions: " + answer.head());
                })
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.head()));
    }

    public static Wire.Answer post(Wire request, String target, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", target, body.getBytes(StandardCharsets.UTF_8));
    }

    /** What the browser keeps in its cookie. */
    String secret() {
        return secret;
    }

    /** A request of this browser, to be completed. */
    public Wire asks() {
        return city.as("").header("Accept", "text/html,*/*;q=0.8").header("Cookie", COOKIE + "=" + secret);
    }

    /** What the forms of this session carry. */
    public String formToken() {
        Matcher token = TOKEN.matcher(asks().get("/collections").expect(200).body());
        if (!token.find()) {
            throw new IllegalStateException("a form without a token");
        }
        return Secrets.told(token.group(1));
    }
}

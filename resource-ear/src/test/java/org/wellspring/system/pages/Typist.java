package org.wellspring.system.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;
import org.wellspring.system.safety.Visitor;

/** Somebody who opens a page, fills in one of its forms and sends it; reads English. */
final class Typist {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Visitor visitor;

    private Typist(Visitor visitor) {
        this.visitor = visitor;
    }

    static Typist of(City city, String person) {
        return new Typist(Visitor.signedIn(city, person));
    }

    /** What a page says to somebody who did not sign in. */
    static Wire.Answer guestOpens(City city, String page) {
        return english(city.as("").header("Accept", "text/html")).get(page);
    }

    Wire.Answer opens(String page) {
        return english(visitor.asks()).get(page);
    }

    boolean isOffered(String page, String action) {
        return form(page, action).isPresent();
    }

    /** Sends the page's form with what is typed, and with what the form itself hides unless that is typed over. */
    Wire.Answer sends(String page, String action, Map<String, String> typed) {
        String form = form(page, action)
                .orElseThrow(() -> new IllegalStateException(page + " has no form that goes to " + action));
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(form).results().forEach(hidden -> fields.put(hidden.group(1), hidden.group(2)));
        fields.putAll(typed);
        return forges(action, fields);
    }

    /** Sends what no page offered, with the token of the session. */
    Wire.Answer insists(String action, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", visitor.formToken());
        return forges(action, all);
    }

    /** Sends exactly these fields. */
    Wire.Answer forges(String action, Map<String, String> fields) {
        return Visitor.post(english(visitor.asks()), action, fields);
    }

    /** A request of this browser's scripts, to be completed. */
    Wire scripts() {
        return visitor.asks().header("X-CSRF-Token", visitor.formToken());
    }

    private Optional<String> form(String page, String action) {
        Matcher forms = FORM.matcher(opens(page).expect(200).body());
        return forms.results()
                .filter(form -> form.group(1).equals(action))
                .map(form -> form.group(2))
                .findFirst();
    }

    private static Wire english(Wire request) {
        return request.header("Accept-Language", "en");
    }
}

package org.wellspring.system.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who came to the city later, with roles of their own. */
public final class Resident {

    private final URI address;
    private final String id;
    private final String email;
    private final String token;

    private Resident(URI address, String id, String email, String token) {
        this.address = address;
        this.id = id;
        this.email = email;
        this.token = token;
    }

    /**
     * Invites a person, who accepts.
     *
     * @param organisation where they work; "" for nowhere in particular
     * @param grants as JSON, for example {@code {"role":"officer"}}
     */
    public static Resident invited(City city, String name, String organisation, String grants) {
        String email = name + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "@example.org";
        String works = organisation.isEmpty() ? "" : ",\"organisation\":\"" + organisation + "\"";
        Wire.Answer invited = city.as("admin")
                .json(
                        "POST",
                        "/api/people",
                        "{\"email\":\"%s\",\"name\":\"%s\"%s,\"grants\":[%s]}".formatted(email, name, works, grants))
                .expect(201);
        Wire.Answer accepted = city.as("")
                .json(
                        "POST",
                        "/api/invitations/accept",
                        "{\"secret\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"language\":\"en\"}"
                                .formatted(Secrets.told(invited.member("secret")), name, City.password()))
                .expect(201);
        String basic =
                Base64.getEncoder().encodeToString((email + ":" + City.password()).getBytes(StandardCharsets.UTF_8));
        String token = Secrets.told(new Wire(city.address())
                .header("Authorization", "Basic " + Secrets.told(basic))
                .json(
                        "POST",
                        "/api/tokens",
                        "{\"name\":\"test\",\"scopes\":[\"read\",\"write\",\"curate\",\"administer\"],\"days\":1}")
                .expect(201)
                .member("secret"));
        return new Resident(city.address(), accepted.member("id"), email, token);
    }

    String id() {
        return id;
    }

    String email() {
        return email;
    }

    /** A request of this person, to be completed. */
    public Wire asks() {
        return new Wire(address).header("Authorization", "Bearer " + token);
    }
}
